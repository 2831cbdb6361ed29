"""The self-assessment: published pages judged by what a machine can see of WCAG 2.2 AA and of
互联网网站适老化通用设计规范; what only people can judge is listed as that, and not judged."""
