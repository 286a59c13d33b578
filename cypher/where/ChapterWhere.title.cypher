// Chapters by their title.
// on: chapter
// text: chapter.titleKey
