"""Fengcai, the map of the house: read → check → plan → make → publish.

Top floor      cli  preview  publish          the world: clock, disk, network, terminal
The pipeline   build                          where the working rooms meet
Working rooms  read  check  plan  make        each knows only the floors below, never its neighbours
Ground floor   model                          the nouns, frozen
Foundation     problems  digest  chinese
"""
