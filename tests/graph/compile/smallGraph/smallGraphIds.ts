/** Ids that several facts of the small graph name. */
export const HARBOUR = "chapter:10.5555/harbour.ch001";
export const LEDGER = "chapter:10.5555/ledger.ch007";
export const BRIDGES = "chapter:10.5555/bridges.ch002";
export const TWINS = "chapter:10.5555/bridges.ch003";
export const LETTERS = "chapter:letters-home-1a2b3c4d5e6f";
export const QUIET = "chapter:quiet-offices-0f0e0d0c0b0a";
export const INDEX = "chapter:10.5555/index.ch011";

export const PORTS = "book:9781234560010";
export const TOWNS = "book:9781234560034";
export const SHELF = "book:a-shelf-of-lists";

export const ANA = "author:prado-ana-0a1b2c";
export const ANA_TOO = "author:prado-ana-9f8e7d";
export const JORN = "author:ostby-jorn-123abc";
export const YASEMIN = "author:ozcakil-yasemin-456def";
export const LI = "author:li-wen-777aaa";

export const QUAY = "organization:quay-university";
export const TOWN_HALL = "organization:town-hall-institute";
export const ARCHIVE = "organization:archive-of-lists";
