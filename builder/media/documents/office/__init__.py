"""Word, Excel and PowerPoint (ECMA-376): zip archives of XML parts that lead to one another."""
