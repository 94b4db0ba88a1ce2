import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../server/article/editArticle.ts';
import { explainRole } from '../../../server/citations/layout/explainRole.ts';
import { readPattern, type Piece } from '../../../server/citations/layout/readPattern.ts';
import { completeCitations } from '../../../server/features/completion/completeCitations.ts';
import { insertCitation } from '../../../server/features/editing/insertCitation.ts';
import { hover } from '../../../server/features/hover/hover.ts';
import { diagnose } from '../../../server/features/diagnose/diagnose.ts';
import { toMarkdown } from '../../../server/render/toMarkdown.ts';
import { toPlainText } from '../../../server/render/toPlainText.ts';
import { layoutTemplates, parameterSets } from '../../../server/wikis/layoutData.ts';
import type { LayoutCitations } from '../../../server/wikis/layoutStyle.ts';
import { readFixture } from '../fixture.ts';
import { readData, renderOn, siteOf, wikis } from './renderOn.ts';

/** Wikitext, and what a reader of the wiki sees. */
const shown: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  dewiki: [
    [
      '{{Internetquelle |autor=Max Muster |url=https://a.example/x |titel=Das Haus |werk=Die Zeit |hrsg=Zeitverlag |datum=2020-05-03 |abruf=2020-06-01 |sprache=en}}',
      'Max Muster: Das Haus. In: Die Zeit. Zeitverlag, 3. Mai 2020, abgerufen am 1. Juni 2020 (englisch).',
    ],
    [
      '{{Internetquelle |url=https://a.example/x |titel=Wer war es? |abruf=2020-06-01}}',
      'Wer war es? Abgerufen am 1. Juni 2020.',
    ],
    [
      '{{Internetquelle |autor=A |url=https://a.example/x |titel=T |werk=W |datum=2020 |archiv-url=https://web.archive.org/x |archiv-datum=2020-05-04 |offline=1 |abruf=2020-06-01 |zitat=Ja}}',
      'A: T. In: W. 2020, archiviert vom Original (nicht mehr online verfügbar) am 4. Mai 2020; abgerufen am 1. Juni 2020: „Ja“.',
    ],
    [
      '{{Literatur |Autor=Max Muster |Titel=Das Buch |TitelErg=Ein Roman |Reihe=Große Reihe |BandReihe=7 |Auflage=2. |Verlag=Musterverlag |Ort=Berlin |Datum=2010 |ISBN=978-3-16-148410-0 |Seiten=12–14}}',
      'Max Muster: Das Buch. Ein Roman (= Große Reihe. Band 7). 2. Auflage. Musterverlag, Berlin 2010, ISBN\u00a0978-3-16-148410-0, S. 12–14.',
    ],
    [
      '{{Literatur |Autor=A. Muster |Titel=Ein Aufsatz |Sammelwerk=Nature |Band=394 |Nummer=6691 |Datum=1998 |Seiten=289–292 |DOI=10.1038/28408 |Online=https://www.nature.com/x |Abruf=2020-06-01 |Sprache=en}}',
      'A. Muster: Ein Aufsatz. In: Nature. Band 394, Nr. 6691, 1998, S. 289–292, doi:10.1038/28408 (englisch, nature.com [abgerufen am 1. Juni 2020]).',
    ],
    [
      '{{Literatur |Hrsg=K. Meier |Titel=Handbuch |Band=3 |Verlag=V |Ort=Wien |Datum=1999}}',
      'K. Meier (Hrsg.): Handbuch. Band 3. V, Wien 1999.',
    ],
    [
      '{{Literatur |Autor=A |Titel=T |Hrsg=K. Meier |Sammelwerk=Festschrift |Verlag=V |Ort=Wien |Datum=1999 |Seiten=5 ff.}}',
      'A: T. In: K. Meier (Hrsg.): Festschrift. V, Wien 1999, S. 5 ff.',
    ],
    [
      '{{Cite web |author=A |title=T |url=https://a.example |access-date=2020-06-01}}',
      'A: T. Abgerufen am 1. Juni 2020.',
    ],
  ],
  frwiki: [
    [
      '{{Ouvrage|langue=en|prénom1=Victor|nom1=Hugo|prénom2=George|nom2=Sand|titre=Œuvre|sous-titre=une vie|lieu=Paris|éditeur=Gallimard|collection=Folio|numéro dans collection=3|année=1999|pages totales=300|passage=12-14|isbn=978-2-07-036024-2|lire en ligne=https://a.example/x|consulté le=2020-05-01}}',
      '(en)\u00a0Victor Hugo et George Sand, Œuvre\u00a0: une vie, Paris, Gallimard, coll. «\u00a0Folio\u00a0» (no\u00a03), 1999, 300\u00a0p. (ISBN\u00a0978-2-07-036024-2, lire en ligne, consulté le 1er mai 2020), p.\u00a012-14.',
    ],
    [
      '{{Article|prénom=Jean|nom=Dupont|titre=Un article|périodique=Le Monde|volume=3|numéro=2|jour=3|mois=mai|année=2020|pages=1-5|issn=1234-5679|doi=10.1000/1|lire en ligne=https://a.example/x|consulté le=5 mai 2020}}',
      'Jean Dupont, «\u00a0Un article\u00a0», Le Monde, vol.\u00a03, no\u00a02, 3 mai 2020, p.\u00a01-5 (ISSN\u00a01234-5679, DOI\u00a010.1000/1, lire en ligne, consulté le 5 mai 2020).',
    ],
    [
      '{{Lien web|auteur=Jean Dupont|titre=Une page|url=https://a.example/x|site=lemonde.fr|éditeur=Le Monde|date=2020-05-03|consulté le=2020-06-05}}',
      'Jean Dupont, «\u00a0Une page\u00a0», sur lemonde.fr, Le Monde, 3 mai 2020 (consulté le 5 juin 2020).',
    ],
    [
      '{{Lien web|titre=Une page|url=https://a.example/x|site=lemonde.fr|archiveurl=https://web.archive.org/x|archivedate=2020-05-04}}',
      '«\u00a0Une page\u00a0» [archive du 4 mai 2020], sur lemonde.fr.',
    ],
    [
      '{{Chapitre|prénom=Jean|nom=Dupont|titre chapitre=Un début|titre ouvrage=Le Livre|auteurs ouvrage=Anne Martin|lieu=Paris|éditeur=PUF|année=2001|isbn=978-2-07-036024-2|passage=12}}',
      'Jean Dupont, «\u00a0Un début\u00a0», dans Anne Martin, Le Livre, Paris, PUF, 2001 (ISBN\u00a0978-2-07-036024-2), p.\u00a012.',
    ],
    [
      '{{cite web|title=T|url=https://a.example|last=Smith|first=John|access-date=5 mai 2020}}',
      'John Smith, «\u00a0T\u00a0» (consulté le 5 mai 2020).',
    ],
  ],
  eswiki: [
    [
      '{{cita web|apellido=García|nombre=Juan|título=Una página|url=https://a.example/x|obra=El País|fecha=2020-05-03|fechaacceso=2020-06-05|urlarchivo=https://web.archive.org/x|fechaarchivo=2020-05-04}}',
      'García, Juan (3 de mayo de 2020). «Una página». El País. Archivado desde el original el 4 de mayo de 2020. Consultado el 5 de junio de 2020.',
    ],
    [
      '{{cita libro|apellidos=García|nombre=Juan|apellidos2=Pérez|título=Libro|año=2001|editorial=Planeta|ubicación=Madrid|páginas=12-14|isbn=978-84-08-00000-0|edición=2}}',
      'García, Juan; Pérez (2001). Libro (2.ª edición). Madrid: Planeta. pp.\u00a012-14. ISBN\u00a0978-84-08-00000-0.',
    ],
    [
      '{{cita publicación|autor=A|título=T|publicación=Revista|volumen=3|número=2|páginas=1-5|año=2001|doi=10.1000/1}}',
      'A (2001). «T». Revista 3 (2): 1-5. doi:10.1000/1.',
    ],
  ],
  ptwiki: [
    [
      '{{citar web|último=Silva|primeiro=João|título=Uma página|url=https://a.example/x|obra=Folha|data=3 de maio de 2020|acessodata=2020-06-05|arquivourl=https://web.archive.org/x|arquivodata=2020-05-04}}',
      'Silva, João (3 de maio de 2020). «Uma página». Folha. Consultado em 5 de junho de 2020. Arquivado do original em 4 de maio de 2020',
    ],
    [
      '{{citar livro|autor=Silva|título=Livro|editora=Porto|local=Lisboa|ano=2001|página=12|isbn=1}}',
      'Silva (2001). Livro. Lisboa: Porto. p.\u00a012. ISBN\u00a01',
    ],
  ],
  itwiki: [
    [
      '{{Cita web|url=https://a.example/x|titolo=Una pagina|autore=Mario Rossi|sito=repubblica.it|data=3 maggio 2020|accesso=2020-06-05|urlarchivio=https://web.archive.org/x|dataarchivio=2020-05-04|lingua=en}}',
      "(EN) Mario Rossi, Una pagina, su repubblica.it, 3 maggio 2020. URL consultato il 5 giugno 2020 (archiviato dall'url originale il 4 maggio 2020).",
    ],
    [
      '{{Cita libro|nome=Mario|cognome=Rossi|nome2=Anna|cognome2=Bianchi|titolo=Libro|città=Milano|editore=Mondadori|anno=2001|pp=12-14|isbn=88-04-00000-0}}',
      'Mario Rossi e Anna Bianchi, Libro, Milano, Mondadori, 2001, pp. 12-14, ISBN\u00a088-04-00000-0.',
    ],
    [
      '{{Cita pubblicazione|autore=A|titolo=T|rivista=R|volume=3|numero=2|anno=2001|pp=1-5|doi=10.1000/1}}',
      'A, T, in R, vol. 3, n. 2, 2001, pp. 1-5, DOI:10.1000/1.',
    ],
  ],
  nlwiki: [
    [
      '{{Citeer web|url=https://a.example/x|titel=Een pagina|achternaam=Smit|voornaam=Jan|werk=De Krant|uitgever=Uitgever|datum=2020-05-03|bezochtdatum=2020-06-05|archiefurl=https://web.archive.org/x|archiefdatum=2020-05-04}}',
      'Smit, Jan, Een pagina. De Krant. Uitgever (3 mei 2020). Gearchiveerd op 4 mei 2020. Geraadpleegd op 5 juni 2020.',
    ],
    [
      "{{Citeer boek|achternaam=Smit|voornaam=Jan|titel=Boek|uitgever=U|plaats=Gent|jaar=2001|pagina's=12-14|isbn=1}}",
      'Smit, Jan (2001). Boek. U, Gent. pp. 12-14. ISBN\u00a01.',
    ],
  ],
  plwiki: [
    [
      '{{Cytuj stronę|url=https://a.example/x|tytuł=Strona|imię=Jan|nazwisko=Kowalski|praca=Gazeta|opublikowany=gazeta.pl|data=2020-05-03|data dostępu=2020-06-05|archiwum=https://web.archive.org/x|zarchiwizowano=2020-05-04|język=en}}',
      'Jan Kowalski, Strona, „Gazeta”, gazeta.pl, 3 maja 2020 (ang.) [dostęp 2020-06-05] [zarchiwizowane z adresu 2020-05-04].',
    ],
    [
      '{{Cytuj książkę|imię=Jan|nazwisko=Kowalski|imię2=Anna|nazwisko2=Nowak|tytuł=Książka|wydawca=PWN|miejsce=Warszawa|rok=2001|s=12|isbn=1}}',
      'Jan Kowalski, Anna Nowak, Książka, Warszawa: PWN, 2001, s. 12, ISBN\u00a01.',
    ],
    [
      '{{Cytuj książkę|autor r=A. Autor|rozdział=Rozdział|tytuł=Książka|nazwisko=Nowak|imię=Anna|rok=2001}}',
      'A. Autor, Rozdział, [w:] Anna Nowak, Książka, 2001.',
    ],
    [
      '{{Cytuj pismo|autor=A|tytuł=T|czasopismo=P|wolumin=3|numer=2|rok=2001|strony=1-5|doi=10.1000/1}}',
      'A, T, „P”, 3 (2), 2001, s. 1-5, DOI:\u00a010.1000/1.',
    ],
  ],
  svwiki: [
    [
      '{{Webbref|url=https://a.example/x|titel=En sida|efternamn=Svensson|förnamn=Anna|verk=DN|utgivare=U|datum=2020-05-03|hämtdatum=2020-06-05|arkivurl=https://web.archive.org/x|arkivdatum=2020-05-04}}',
      'Svensson, Anna (3 maj 2020). ”En sida”. DN. U. Arkiverad från originalet den 4 maj 2020. Läst 5 juni 2020.',
    ],
    [
      '{{Bokref|författare=A|titel=Bok|år=2001|utgivare=Bonnier|utgivningsort=Stockholm|sid=12|isbn=1|libris=123}}',
      'A (2001). Bok. Stockholm: Bonnier. sid. 12. Libris 123. ISBN\u00a01.',
    ],
  ],
  ruwiki: [
    [
      '{{cite web|url=https://a.example/x|title=Страница|author=Иванов И.|publisher=Газета|date=2020-05-03|accessdate=2020-06-05|archiveurl=https://web.archive.org/x|archivedate=2020-05-04|lang=en}}',
      'Иванов И. Страница (англ.). Газета (3 мая 2020). Дата обращения: 5 июня 2020. Архивировано 4 мая 2020 года.',
    ],
    [
      '{{Книга|автор=Иванов И. И.|заглавие=Книга|место=М.|издательство=Наука|год=2001|том=3|страницы=12—14|страниц=300|isbn=1}}',
      'Иванов И. И. Книга. — М.: Наука, 2001. — Т.\u00a03. — С.\u00a012—14. — 300\u00a0с. — ISBN\u00a01.',
    ],
    [
      '{{Статья|автор=Иванов И.|заглавие=Статья|издание=Журнал|тип=журнал|год=2001|том=3|номер=2|страницы=1—5|doi=10.1000/1|ссылка=https://a.example}}',
      'Иванов И. Статья // Журнал\u00a0: журнал. — 2001. — Т.\u00a03, №\u00a02. — С.\u00a01—5. — doi:10.1000/1.',
    ],
  ],
  ukwiki: [
    [
      '{{cite web|url=https://a.example/x|title=Сторінка|last=Іваненко|first=Іван|work=Газета|date=3 травня 2020|access-date=5 травня 2020|archive-url=https://web.archive.org/x|archive-date=4 травня 2020|language=en}}',
      'Іваненко, Іван (3 травня 2020). Сторінка (англ.). Газета. Архів оригіналу за 4 травня 2020. Процитовано 5 травня 2020.',
    ],
    [
      '{{Книга|автор=Іваненко І.|назва=Книга|місце=К.|видавництво=Наука|рік=2001|сторінки=12|isbn=1}}',
      'Іваненко І. Книга. — К.\u00a0: Наука, 2001. — С.\u00a012. — ISBN\u00a01.',
    ],
  ],
  zhwiki: [
    [
      '{{cite web|url=https://a.example/x|title=標題|author=作者|website=網站|publisher=出版者|date=2020-05-03|access-date=2020-06-05|archive-url=https://web.archive.org/x|archive-date=2020-05-04|language=en}}',
      '作者. 標題. 網站. 出版者. 2020-05-03 [2020-06-05]. （原始内容存档于2020-05-04） （英语）.',
    ],
    [
      '{{cite book|author=作者|title=書名|location=北京|publisher=出版社|year=2001|pages=12–14|isbn=1}}',
      '作者. 書名. 北京: 出版社. 2001: 12–14. ISBN\u00a01.',
    ],
    [
      '{{cite journal|author=作者|title=題|journal=期刊|volume=3|issue=2|pages=12–14|year=2001|doi=10.1000/1}}',
      '作者. 題. 期刊. 2001, 3 (2): 12–14. doi:10.1000/1.',
    ],
  ],
  jawiki: [
    [
      '{{Cite web|和書|url=https://a.example/x|title=題|author=山田|work=作品|publisher=出版社|date=2020-05-03|accessdate=2020-06-05|archiveurl=https://web.archive.org/x|archivedate=2020-05-04}}',
      '山田 (2020年5月3日). “題”. 作品. 出版社. 2020年5月4日時点のオリジナルよりアーカイブ。 2020年6月5日閲覧。',
    ],
    [
      '{{Cite book|和書|author=山田太郎|title=書名|publisher=岩波書店|location=東京|date=2001-05-03|pages=12-14|isbn=1}}',
      '山田太郎『書名』岩波書店、東京、2001年5月3日。12-14頁。ISBN\u00a01。',
    ],
    [
      '{{Cite journal|和書|author=山田|title=論文|journal=雑誌|volume=3|issue=2|publisher=学会|year=2001|pages=1-5|doi=10.1000/1}}',
      '山田「論文」『雑誌』第3巻第2号、学会、2001、1-5頁、doi:10.1000/1。',
    ],
    [
      '{{Cite book|last=Smith|first=John|title=Book|publisher=P|year=2001|page=5}}',
      'Smith, John (2001). Book. P. p. 5.',
    ],
  ],
  kowiki: [
    [
      '{{웹 인용|url=https://a.example/x|제목=제목|저자=홍길동|출판사=출판사|날짜=2020-05-03|확인날짜=2020-06-05|archive-url=https://web.archive.org/x|archive-date=2020-05-04}}',
      '홍길동 (2020년 5월 3일). “제목”. 출판사. 2020년 5월 4일에 원본 문서에서 보존된 문서. 2020년 6월 5일에 확인함.',
    ],
    [
      '{{서적 인용|저자=홍길동|제목=책|출판사=민음사|위치=서울|연도=2001|쪽=12–14|isbn=1}}',
      '홍길동 (2001). 《책》. 서울: 민음사. 12–14쪽. ISBN\u00a01.',
    ],
  ],
  arwiki: [
    [
      '{{استشهاد ويب|مسار=https://a.example/x|عنوان=العنوان|مؤلف=كاتب|عمل=صحيفة|ناشر=دار|تاريخ=3 مايو 2020|تاريخ الوصول=5 مايو 2020|مسار أرشيف=https://web.archive.org/x|تاريخ أرشيف=4 مايو 2020}}',
      'كاتب (3 مايو 2020)، "العنوان"، صحيفة، دار، مؤرشف من الأصل في 4 مايو 2020، اطلع عليه بتاريخ 5 مايو 2020.',
    ],
  ],
  fawiki: [
    [
      '{{یادکرد کتاب|نام خانوادگی=احمدی|نام=علی|نام خانوادگی۲=رضایی|نام۲=رضا|عنوان=کتاب|ناشر=نشر|سال=۱۳۹۰|شابک=1|صفحه=۱۲}}',
      'احمدی، علی؛ رضایی، رضا (۱۳۹۰). کتاب. نشر. ص. ۱۲. شابک\u00a01.',
    ],
    [
      '{{یادکرد وب|نشانی=https://a.example/x|عنوان=صفحه|نویسنده=علی|ناشر=نشر|تاریخ=۳ مه ۲۰۲۰|تاریخ بازبینی=۵ مه ۲۰۲۰|پیوند بایگانی=https://web.archive.org/x|تاریخ بایگانی=۴ مه ۲۰۲۰}}',
      'علی (۳ مه ۲۰۲۰). «صفحه». نشر. بایگانی‌شده از اصلی در ۴ مه ۲۰۲۰. دریافت‌شده در ۵ مه ۲۰۲۰.',
    ],
  ],
  hewiki: [
    [
      '{{קישור כללי|הכותב=כותב|כתובת=https://a.example/x|כותרת=כותרת|אתר=הארץ|תאריך=3 במאי 2020|תאריך_וידוא=2020-06-05}}',
      'כותב, כותרת, באתר הארץ, 3 במאי 2020, נבדק ב-2020-06-05',
    ],
    [
      '{{צ-ספר|מחבר=מחבר|שם=ספר|מקום הוצאה=תל אביב|מו"ל=עם עובד|שנת הוצאה=2001|עמ=12}}',
      "מחבר, ספר, תל אביב: עם עובד, 2001, עמ' 12",
    ],
  ],
};

describe.each(Object.entries(shown))('%s', (wiki, rows) => {
  test.each(rows)('%s', (wikitext, text) => {
    expect(toPlainText(renderOn(wiki, wikitext))).toBe(text);
  });
});

test('every wiki is shown', () => {
  expect(Object.keys(shown).sort()).toEqual([...wikis].sort());
});

describe('links', () => {
  test.each([
    [
      'dewiki',
      '{{Internetquelle |url=https://a.example/x |titel=T |archiv-url=https://b.example/y |archiv-datum=2020-05-04}}',
      '[*T*](https://b.example/y). Archiviert vom [Original](https://a.example/x) am 4. Mai 2020.',
    ],
    [
      'frwiki',
      '{{Lien web|url=https://a.example/x|titre=T}}',
      '«\u00a0[T](https://a.example/x)\u00a0».',
    ],
    [
      'frwiki',
      '{{Ouvrage|titre=T|auteur1=A B|lien auteur1=C}}',
      '[A B](https://fr.wikipedia.org/wiki/C), *T*.',
    ],
    ['ruwiki', '{{Книга|заглавие=Т|ссылка=https://a.example/x}}', '[Т](https://a.example/x).'],
    [
      'dewiki',
      '{{Literatur |Titel=[[T]] |Online=[https://a.example Text]}}',
      '[*T*](https://de.wikipedia.org/wiki/T). ([Text](https://a.example)).',
    ],
  ])('%s %s', (wiki, wikitext, markdown) => {
    expect(toMarkdown(renderOn(wiki, wikitext))).toBe(markdown);
  });
});

describe('odd citations', () => {
  test.each([
    ['dewiki', '{{Internetquelle}}', ''],
    ['dewiki', '{{Internetquelle |titel= |url= }}', ''],
    ['dewiki', '{{Internetquelle |unbekannt=x}}', ''],
    ['dewiki', '{{Internetquelle |url=https://a.example/x}}', ''],
    [
      'dewiki',
      '{{Literatur |Titel=T |Auflage=3., überarbeitete |Datum=2020-13-45}}',
      'T. 3., überarbeitete Auflage. 2020-13-45.',
    ],
    ['dewiki', '{{Literatur |Titel=T |Band=Beiheft 2 |Seiten=passim}}', 'T. Beiheft 2, passim.'],
    ['frwiki', '{{Ouvrage|titre=A|titre=B|nom1=|nom2=C}}', 'B.'],
    ['frwiki', '{{Article|titre=A {{inconnu|x}}|périodique=P}}', '« A {{inconnu|x}} », P.'],
    ['itwiki', '{{Cita web|https://a.example|Titolo}}', 'Titolo.'],
  ])('%s %s', (wiki, wikitext, text) => {
    expect(toPlainText(renderOn(wiki, wikitext)).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('features', () => {
  const text =
    'A.<r$0ef>{{Internetquelle |url=https://a.example/x |titel=T |abruf=2020-02-30 |foo=1}}</ref>\n<references/>';
  const fixture = readFixture(text);

  test('a hover says what it cites', () => {
    const blocks = hover(openArticle(fixture.text, siteOf('dewiki')), fixture.cursor)!.blocks;
    expect(blocks.slice(1)).toEqual([
      '[*T*](https://a.example/x). Abgerufen am 2020-02-30.',
      '**Web page** · [live page](https://a.example/x)',
    ]);
  });

  test('a parameter is explained', () => {
    const { text: page, cursor } = readFixture('<ref>{{Ouvrage|pré$0nom2=A|nom2=B}}</ref>');
    expect(hover(openArticle(page, siteOf('frwiki')), cursor)!.blocks).toEqual([
      '**prénom2** · The given name of an author.',
    ]);
  });

  test.each([
    ['dewiki', '{{Internetquelle |url=x |ti$0}}', 'titel'],
    ['frwiki', '{{Ouvrage |nom1=A |nom2=B |$0}}', 'nom3'],
    ['eswiki', '{{cita web |$0}}', 'apellido'],
  ])('%s: names of parameters are offered in %s', (wiki, marked, name) => {
    const { text: page, cursor } = readFixture(`A.<ref>${marked}</ref>`);
    const found = completeCitations(openArticle(page, siteOf(wiki)), cursor, new Date(0)) ?? [];
    const offered = found.find(({ label }) => label === name)!;
    expect(offered.newText).toBe(`${name}=`);
    expect(offered.start).toBeLessThanOrEqual(cursor);
    expect(found.map(({ label }) => label)).not.toContain(wiki === 'dewiki' ? 'url' : 'nom1');
  });

  test('one can be inserted', () => {
    const { citations } = insertCitation(openArticle('A.', siteOf('dewiki')), 2, new Date(0));
    const web = citations.find(({ template }) => template === 'internetquelle');
    expect(web!.snippet).toBe(
      '<ref>{{internetquelle |autor=$1 |titel=$2 |url=$3 |werk=$4 |hrsg=$5 |datum=$6 |seiten=$7 |abruf=$8}}</ref>$0',
    );
  });

  test('the module of another wiki has nothing to say', () => {
    const codes = diagnose(openArticle(fixture.text, siteOf('dewiki'))).map(({ code }) => code);
    expect(codes).toEqual([]);
  });
});

describe.each(wikis)('the data of %s', (wiki) => {
  const data = readData(wiki, 'citations.json') as LayoutCitations;
  const rows = Object.entries(data.templates);

  test('name their source', () => {
    for (const address of data.source)
      expect(address).toMatch(/^https:\/\/\w+\.wikipedia\.org\/wiki\//);
    expect(data.source.length).toBeGreaterThanOrEqual(3);
  });

  test('have what each template asks for', () => {
    for (const [, { pattern, parameters }] of rows) {
      expect(Object.keys(data.patterns)).toContain(pattern);
      for (const set of parameters) expect(Object.keys(parameterSets(data))).toContain(set);
    }
    const used = new Set(rows.map(([, { pattern }]) => pattern));
    expect(Object.keys(data.patterns).filter((pattern) => !used.has(pattern))).toEqual([]);
  });

  test('show what a template reads', () => {
    const least = ['title', 'authors', 'periodical', 'publisherName', 'date', 'url'];
    const all = new Set(
      rows.flatMap(([, { pattern }]) => rolesOf(readPattern(data.patterns[pattern]!))),
    );
    for (const role of [...least, 'pages', 'ids', 'accessDate', 'archiveUrl', 'archiveDate']) {
      expect([...all]).toContain(role);
    }
  });

  test('read parameters that are explained', () => {
    for (const { template } of layoutTemplates(data).values()) {
      const names = Object.values(template.names).flat();
      const unexplained = names.filter((name) => !explainRole(name.replace('#', ''), template));
      expect(unexplained).toEqual([]);
    }
  });

  test('have patterns without loose ends', () => {
    for (const pattern of Object.values(data.patterns)) {
      expect(pattern.split('<').length).toBe(pattern.split('>').length);
      for (const text of literals(readPattern(pattern))) expect(text).not.toMatch(/[{}*|<>$]/);
    }
  });
});

function rolesOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'place') return [piece.role, ...piece.links];
    if (piece.type === 'italic') return rolesOf(piece.pieces);
    if (piece.type === 'literal') return [];
    return piece.forms.flatMap((form) => [...form.given, ...rolesOf(form.pieces)]);
  });
}

function literals(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'literal') return [piece.text];
    if (piece.type === 'italic') return literals(piece.pieces);
    return piece.type === 'place' ? [] : piece.forms.flatMap((form) => literals(form.pieces));
  });
}
