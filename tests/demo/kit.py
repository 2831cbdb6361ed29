"""Everything a scene needs, under one roof."""
from __future__ import annotations

import math
from dataclasses import replace

from .boats import baizhou, plank_end, splash, trestles
from .busts import bust, stethoscope
from .cast import BLUE, BROWN, TAN, someone, who
from .crowd import backs, behind_table, far_crowd, heads_row, listener, look, row, silhouette
from .effects import beam, rod, sparks, stars
from .hands import hand
from .nature import AUTUMN, DAWN, DAY, DUSK_T, NIGHT_T, RAIN, SNOW, SPRING, SUMMER, Tone, branch, cat, cypress, egret, falling, hills, reeds, river, sky, tree, willow
from .paper import AMBER, BLUSH, CORAL, CREAM, DEEP, DUSK, GOLD, GREY, INK, MIST, NIGHT, RED, ROSE, SAGE, SAND, SLATE, STRAW, TEAL, TERRA, VERM, WHITE, WINE, Paper, mix
from .patterns import blossom, cloud, crescent, leaf, petals, ripples, rosette, saw, saw_along, scales, spiral
from .people import Figure, Look, person
from .places import booth, brick_block, bridge, canteen_front, crane, frame_window, gauge, lamp_post, lane_house, mast_flats, shed, side_slip, slipway, steps, towers, washing, windows
from .props import bench, bicycle, boiler, bowl, chair, held_book, jar_lamp, jar_pot, ladder, mast_lantern, oar, open_book, plate, red_lantern, rope, sampan, steering, stool, table, thermos, tricycle, umbrella, vapour
from .rooms import blackboard, calendar_pad, clock, curtain, fan_light, hanging_tools, hatch, mirror, night_window, outlet, pendant, plant, room, shelf, stairs, stove, string_lights, tide_board, trusses, window_flower
from .scenes import scene
from .shapes import arc, cord, ellipse, limb, minus, moved, outline, poly, rect, sample, smooth, taper, union, within

__all__ = [name for name in dir() if not name.startswith("_") and name != "annotations"]
