"""Documents that staff attach: what they say, what they hide, and how they are written anew without
what nobody should know of their authors.

Bytes in, values out: ``facts`` has the values, ``look`` reads, ``rewritten`` writes, ``audit`` reads
back what was written. What cannot be read, judged or written ends in a refusal, never an exception.
"""
