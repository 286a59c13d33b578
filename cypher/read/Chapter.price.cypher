// What the full text of a chapter costs, as the page offered it.
// walk: chapter -> {price}
WITH {amount: chapter.priceAmount, currency: chapter.priceCurrency} AS price
WHERE price.amount IS NOT NULL
