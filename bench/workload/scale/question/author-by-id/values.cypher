// Authors, whichever.
// params:
// returns: id
MATCH (author:Author)
WITH author, rand() AS place ORDER BY place LIMIT 500
RETURN author.id AS id
