"""Fengcai, the map of the house: read → check → plan → make → publish.

build          the pipeline on one screen
Top floor      commands   what is typed at a terminal: values out of words, words out of values
               preview    the site as it stands while staff write
               forms      what declarations give to staff: a new story's text, the manual's tables
               run        one run, where the working rooms meet: order, standing, produce, takedown, reasons
Working rooms  read  check  plan  make  publish   each knows the floors below, never its neighbours
               Tables say what there is: model.kinds.KINDS, check.table.CHECKS, plan.PLANS, make.makers.MAKERS
Support        model  store  crew  lettering      nouns; memory; who works; text set into pictures
Ground         media                              pixels, films, documents, how their files are built, their traces
Foundation     problems  digest  chinese  paths  regex  grouping

An arrow only ever leans down; tests/test_house.py has the floors as one table.
"""
