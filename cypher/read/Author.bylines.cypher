// An author's name as each chapter prints it.
// walk: author -> byline
// key CHAPTER: byline.key
// count: COUNT { (author)<-[:ASSIGNED_TO]-() }
MATCH (author)<-[:ASSIGNED_TO]-(byline)
