"""Fengcai, the map of the house: read → check → plan → make → publish.

Top floor      cli  placing  terminal  preview   the world: clock, disk, network, terminal
The pipeline   build  clearing  run              where the working rooms meet: one build, one cleaning, one run
               drafting  production              from the folder to a plan, from the plan to staged files
               revision  explanation             what can differ from what stands, and why it does
Its doors      order  stock  publish  makers     what is asked for, what lies there, what goes out, who made it
               audit  typefaces                  what published pictures betray, the fonts of this machine
               manual  skeleton  paths  account  what staff and machines are given besides
Working rooms  read  check  plan  make           each knows only the floors below, never its neighbours
Ground floor   model                             the nouns, frozen
Foundation     problems  digest  chinese  pixels  films  traces  notebook
"""
