"""Fengcai, the map of the house: read → check → plan → make → publish.

Top floor      cli  terminal  preview            the world: clock, disk, network, terminal
The pipeline   build  drafting  production  revision     where the working rooms meet
Its doors      order  stock  publish  makers     what is asked for, what lies there, what goes out, who made it
               manual  skeleton  paths           what staff are given besides
Working rooms  read  check  plan  make           each knows only the floors below, never its neighbours
Ground floor   model                             the nouns, frozen
Foundation     problems  digest  chinese  pixels
"""
