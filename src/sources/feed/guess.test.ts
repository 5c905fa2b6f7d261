import { describe, expect, it } from 'vitest';
import { guessEncoding } from './guess.ts';

/** A text in an encoding that Node reads and does not write: by all that its bytes can stand for. */
function encode(text: string, encoding: string): Buffer {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: readonly number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if (letter.length === 1 && letter !== '\ufffd' && !bytesOf.has(letter))
      bytesOf.set(letter, bytes);
  };
  for (let lead = 0; lead < 256; lead += 1) add([lead]);
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail]);
  return Buffer.from(Array.from(text, (letter) => bytesOf.get(letter) ?? [0x3f]).flat());
}

const russian = 'Министры двух стран встретились в порту и договорились о новых правилах.';

describe('bytes that do not say what they are', () => {
  it.each([
    ['koi8-r', russian],
    ['windows-1251', russian],
    ['iso-8859-5', russian],
    ['windows-1253', 'Οι υπουργοί των δύο χωρών συναντήθηκαν στο λιμάνι και μίλησαν.'],
    ['windows-1255', 'השרים של שתי המדינות נפגשו בנמל ודיברו על הכללים החדשים'],
    ['windows-1256', 'التقى وزيرا البلدين في الميناء وتحدثا عن القواعد الجديدة'],
    ['windows-874', 'รัฐมนตรีของสองประเทศพบกันที่ท่าเรือและพูดถึงกฎใหม่'],
    ['euc-kr', '두 나라의 장관은 항구에서 만나 새로운 규칙에 대하여 이야기하였다.'],
    ['euc-jp', '二つの国の大臣は港で会い、新しい規則について話し合いました。'],
    ['shift_jis', '二つの国の大臣は港で会い、新しい規則について話し合いました。'],
    ['gb18030', '两国的部长在港口会面，他们就新的规定进行了对话，这是今年的第一次。'],
    ['big5', '兩國的部長在港口會面，他們就新的規定進行了對話，這是今年的第一次。'],
    ['windows-1250', 'Ministři obou zemí se sešli v přístavu a mluvili o nových pravidlech.'],
  ])('are known for %s by their letters', (encoding, text) => {
    expect(guessEncoding(encode(`<title>${text}</title>`, encoding))).toBe(encoding);
  });

  it.each([
    'Les ministres des deux pays se sont rencontrés au port, où ils ont évoqué la règle.',
    'Die Minister beider Länder trafen sich im Hafen und sprachen über die Regeln.',
    'The ministers “met” at the port – and talked.',
  ])('are Windows-1252 for the west: %s', (text) => {
    expect(guessEncoding(encode(`<title>${text}</title>`, 'windows-1252'))).toBe('windows-1252');
  });

  it('are Windows-1252 where they are no language', () => {
    expect(guessEncoding(Uint8Array.of(0xff, 0xfe, 0x80, 0x81))).toBe('windows-1252');
    expect(guessEncoding(new Uint8Array())).toBe('windows-1252');
  });
});
