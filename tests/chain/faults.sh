#!/bin/bash
# Files that are no CSV, and files at and beyond every limit: each gives its
# finding, and what can be read is read.
set -u
build=$1
. tests/chain/figures.sh
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
header='Peildatum;Vestiging;Leerjaar;Leerweg;Profiel;Aantal'
row='01-10-2020;11AA00;3;bb;BWI;12'

# What intake says of the file, and the balance of its rows.
read_it() { "$build/intake" -p tests/plan "$work/file.csv" >"$work/out"; }
said() { column "$work/out" finding code found expected; }
rows() { column "$work/out" balance read used rejected ignored; }

while IFS='|' read -r what start; do
	printf '%b and what comes then\n' "$start" >"$work/file.csv"
	read_it
	is "no CSV: $what, $start" "FILE_FORMAT $what \N" "$(said)"
	is "nothing is read of $what" "0 0 0 0" "$(rows)"
done <<'E2'
een Excel-bestand (xlsx) of een zip-bestand|PK\x03\x04
een leeg zip-bestand|PK\x05\x06
een oud Excel-bestand (xls)|\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1
een pdf-bestand|%PDF-1.7
een pdf-bestand|\xEF\xBB\xBF%PDF-1.7
een gzip-bestand|\x1F\x8B\x08\x00
een 7z-bestand|7z\xBC\xAF\x27\x1C
een rar-bestand|Rar!\x1A\x07
een plaatje|\x89PNG\r\n\x1A\n
een plaatje|\xFF\xD8\xFF\xE0
een plaatje|GIF89a
een Word-document (rtf)|{\\rtf1
een webpagina (html)|\n<html>
een webpagina (html)|<!doctype html>
een webpagina (html)|<TABLE>
een xml-bestand|<?xml version="1.0"?>
E2

printf '%s\n' "$header" "$row" >"$work/file.csv"
truncate -s $((256 * 1024 * 1024 + 1)) "$work/file.csv"
read_it
is "a byte more than 256 MiB" "FILE_LARGE \N 256 MB" "$(said)"

long() { printf '%*s' "$1" '' | tr ' ' x; } # BYTES
wide() { echo "$1$(printf ";$2%.0s" $(seq $(($3 - 6))))"; } # ROW CELL COLUMNS

{
	echo "$header;Naam"
	echo "$row;$(long 32767)"
	echo "$row;$(long 32768)"
	echo "$row;\"$(long 32768)\""
	echo "$row;$(long $((2 * 1024 * 1024)))"
	echo "$row;kort"
} >"$work/file.csv"
read_it
is "fields and lines that are too long" "3 4 5" \
	"$(column "$work/out" finding code=ROW_LONG line | paste -sd ' ')"
is "what is not too long is read" "5 2 3 0" "$(rows)"

{ wide "$header" x 256; wide "$row" y 256; } >"$work/file.csv"
read_it
is "256 columns are read" "1 1 0 0" "$(rows)"
{ wide "$header" x 257; wide "$row" y 257; } >"$work/file.csv"
read_it
is "257 columns are said" "FILE_COLUMNS 257 256" "$(said)"
is "257 columns are not read" "1 0 1 0" "$(rows)"
{ echo "$header"; wide "$row" y 300; echo "$row"; } >"$work/file.csv"
read_it
is "a row of 300 fields is said" "ROW_FIELDS 300 velden 6 velden" "$(said)"
is "the row behind it is read" "2 1 1 0" "$(rows)"

{ echo "$header"; yes 'te weinig;velden' | head -n 1500; } >"$work/file.csv"
read_it
is "a thousand findings are listed" "1000" \
	"$(column "$work/out" finding code=ROW_FIELDS line | wc -l)"
is "the others are counted" "1000 500" \
	"$(column "$work/out" finding code=FINDINGS_MORE found rows)"
