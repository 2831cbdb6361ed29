"""Fengcai, the map of the house: read → check → plan → make → publish.

build          the pipeline on one screen: whoever reads it first and goes down has seen one build
Top floor      commands   what is typed at a terminal: values out of words, words out of values
               preview    the site as it stands while staff write
               forms      what declarations give to staff: a new story's text, manual, JSON Schema
               run        one run, where the working rooms meet: unchanged, prepare, attempts, wanted,
                          produce, publishing, remember, takedown; examine, origin, audit, clean
               assessment published pages, judged by what a machine sees of the rules for access
Working rooms  read  check  plan  make  publish   each knows the floors below, never its neighbours
               Tables say what there is: model.kinds.KINDS, check.table.CHECKS, plan.PLANS,
               make.makers.MAKERS
Support        model      the nouns: stories, settings, views, recipes; addresses and links
               store      what is remembered between runs: memos by key, objects by digest
               crew       who works: this process, or a pool of them
               lettering  typefaces, and where lines of text break
Ground         media      files of pictures, films and documents: how they are built, what they carry
Foundation     problems  digest  chinese  paths  regex  grouping

starter/ is the site that ``init`` copies. An arrow only ever leans down: tests/test_house.py has the
floors as one table.
"""
