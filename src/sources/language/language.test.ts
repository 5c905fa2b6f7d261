import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

/** A paragraph of our own in each language. */
const paragraphs: Readonly<Record<string, string>> = {
  en: 'The two ministers met on Tuesday and agreed to reopen the bridge before winter. Neither side said what it would cost, but an official told reporters that the work had begun.',
  es: 'Los dos ministros se reunieron el martes y acordaron reabrir el puente antes del invierno. Ninguno dijo cuánto costará, pero un funcionario contó a la prensa que las obras ya habían empezado.',
  fr: 'Les deux ministres se sont rencontrés mardi et ont décidé de rouvrir le pont avant l’hiver. Aucun n’a dit ce que cela coûterait, mais un fonctionnaire a confié que les travaux avaient commencé.',
  de: 'Die beiden Minister trafen sich am Dienstag und kamen überein, die Brücke vor dem Winter wieder zu öffnen. Keiner sagte, was es kosten werde, doch die Arbeiten haben begonnen.',
  it: 'I due ministri si sono incontrati martedì e hanno deciso di riaprire il ponte prima dell’inverno. Nessuno ha detto quanto costerà, ma i lavori sono già cominciati.',
  pt: 'Os dois ministros encontraram-se na terça-feira e decidiram reabrir a ponte antes do inverno. Nenhum disse quanto vai custar, mas as obras já começaram.',
  nl: 'De twee ministers kwamen dinsdag bijeen en spraken af de brug voor de winter weer te openen. Geen van beiden zei wat het zou kosten, maar het werk is begonnen.',
  pl: 'Obaj ministrowie spotkali się we wtorek i postanowili otworzyć most przed zimą. Żaden nie powiedział, ile to będzie kosztować, ale prace już się zaczęły.',
  tr: 'İki bakan salı günü bir araya geldi ve köprüyü kıştan önce yeniden açmaya karar verdi. Hiçbiri bunun ne kadara mal olacağını söylemedi ama çalışmalar başladı.',
  vi: 'Hai bộ trưởng đã gặp nhau hôm thứ Ba và đồng ý mở lại cây cầu trước mùa đông. Không ai nói chi phí là bao nhiêu nhưng công việc đã bắt đầu.',
  id: 'Kedua menteri bertemu pada hari Selasa dan sepakat membuka kembali jembatan itu karena warga sudah lama menunggu. Mereka belum bisa mengatakan bahwa biayanya murah.',
  ru: 'Оба министра встретились во вторник и договорились открыть мост до зимы. Никто не сказал, сколько это будет стоить, но работы уже начались.',
  uk: 'Обидва міністри зустрілися у вівторок і домовилися відкрити міст до зими. Ніхто не сказав, скільки це коштуватиме, але роботи вже почалися.',
  el: 'Οι δύο υπουργοί συναντήθηκαν την Τρίτη και συμφώνησαν να ανοίξουν τη γέφυρα πριν από τον χειμώνα.',
  ar: 'التقى الوزيران يوم الثلاثاء واتفقا على إعادة فتح الجسر قبل الشتاء، ولم يقل أي منهما كم ستكون الكلفة.',
  fa: 'دو وزیر روز سه‌شنبه دیدار کردند و توافق کردند که پل را پیش از زمستان بازگشایی کنند. هیچ‌کدام نگفتند چقدر هزینه دارد.',
  he: 'שני השרים נפגשו ביום שלישי והסכימו לפתוח את הגשר מחדש לפני החורף.',
  hi: 'दोनों मंत्री मंगलवार को मिले और सर्दियों से पहले पुल को फिर से खोलने पर सहमत हुए। किसी ने नहीं बताया कि इस पर कितना खर्च आएगा।',
  th: 'รัฐมนตรีทั้งสองพบกันเมื่อวันอังคารและตกลงที่จะเปิดสะพานอีกครั้งก่อนฤดูหนาว',
  ja: '両大臣は火曜日に会談し、冬の前に橋を再び開くことで合意した。費用については明らかにしなかった。',
  zh: '两国部长星期二举行会谈，同意在冬季之前重新开放大桥，但没有说明费用。',
  ko: '두 장관은 화요일에 만나 겨울 전에 다리를 다시 열기로 합의했다. 비용은 밝히지 않았다.',
};

describe('a paragraph', () => {
  it.each(Object.entries(paragraphs))('is %s', async (language, text) => {
    expect(await languageOf([text])).toBe(language);
  });

  it.each(Object.entries(paragraphs))('is %s whatever is stated', async (language, text) => {
    expect(await languageOf([text], { stated: language === 'en' ? 'es' : 'en-US' })).toBe(language);
  });
});

describe('a headline', () => {
  it.each([
    ['Ministers agree to reopen bridge before winter', 'en'],
    ['Los ministros acuerdan reabrir el puente antes del invierno', 'es'],
    ['Minister einigen sich auf Öffnung der Brücke vor dem Winter', 'de'],
    ['Les ministres veulent rouvrir le pont avant la fin de l’année', 'fr'],
    ['外相会談、橋の再開で合意', 'ja'],
    ['两国同意重开大桥', 'zh'],
    ['다리 다시 열기로 합의', 'ko'],
    ['Министры договорились открыть мост', 'ru'],
  ])('%s: %s', async (text, language) => {
    expect(await languageOf([text])).toBe(language);
    expect(await languageOf([text], { texts: [text, paragraphs['en'] ?? ''] })).toBe(language);
  });

  it.each(['Xi, Putin, Modi', 'NATO', 'Lee Jae-myung, Kishida, Yoon', '', '12.5 %'])(
    'of names and signs tells nothing: %j',
    async (text) => {
      expect(await languageOf([text])).toBe('und');
      expect(await languageOf([text], { stated: 'pt-BR' })).toBe('pt');
      expect(await languageOf([text], { texts: [paragraphs['en'] ?? ''] })).toBe('en');
    },
  );
});

describe('a page in two languages', () => {
  const { en = '', es = '', ru = '' } = paragraphs;

  it.each([
    ['a quotation in an English report', [en, `“${es}”`, en], 'en'],
    ['a quotation in another script', [en, en, ru], 'en'],
    ['an English quotation', [es, es, `«${en}»`, es], 'es'],
    ['English below a Russian report', [ru, ru, ru, en], 'ru'],
  ])('%s', async (_, texts, language) => {
    expect(await languageOf(texts)).toBe(language);
  });
});

describe('what is stated', () => {
  it('decides between languages that look alike', async () => {
    const bosnian =
      'Ministri su se sastali u utorak i dogovorili da će most biti otvoren prije zime.';
    expect(await languageOf([bosnian], { stated: 'bs' })).toBe('bs');
    expect(await languageOf([bosnian], { stated: 'de' })).not.toBe('de');
  });

  it.each([
    ['en_GB', 'en'],
    ['spa', 'es'],
    ['nb-NO', 'no'],
    ['no such tag', 'und'],
    ['', 'und'],
  ])('is read as a tag: %s', async (stated, language) => {
    expect(await languageOf(['Oslo'], { stated })).toBe(language);
  });
});

it('looks at the beginning alone', async () => {
  const { es = '', en = '' } = paragraphs;
  expect(await languageOf([es.repeat(100), en.repeat(1000)])).toBe('es');
});
