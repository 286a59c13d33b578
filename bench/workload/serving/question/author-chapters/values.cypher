// Authors of ten chapters or more, of every number of them.
// params:
// returns: id
MATCH (author:Author)
WHERE author.chapterCountKey >= '00000010'
RETURN author.id AS id ORDER BY id LIMIT 200
