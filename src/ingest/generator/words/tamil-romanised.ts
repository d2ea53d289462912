import type { LanguageWords } from './language-words.ts'
import { tamil } from './tamil.ts'

/** Tamil as it is typed on a Latin keyboard. */
export const tamilRomanised: LanguageWords = {
  ...tamil,
  things: [
    ['sarumam paramarippu', 'eliya oppanai'],
    ['pattu pudavai', 'pudhu udaigal'],
    ['udarpayirchi', 'kaalai ottam'],
    ['veettu samayal', 'dosai vagaigal'],
    ['pudhu phone', 'laptop vimarsanam'],
    ['malai payanam', 'kovil sutrula'],
    ['mobile gaming', 'nerala vilaiyattu'],
    ['pudhu paadal', 'veenai isai'],
    ['bharathanatyam', 'nadana payirchi'],
    ['nagaichuvai', 'kurumpadam'],
    ['thervu thayarippu', 'kanakku paadam'],
    ['pugaipada kalai', 'maalai velicham'],
    ['kuzhandhai valarppu', 'madhiya unavu'],
    ['semippu vazhigal', 'pangu sandhai'],
    ['yoga', 'iyarkai maruthuvam'],
    ['cricket', 'jallikattu'],
    ['pudhu bike', 'car vimarsanam'],
    ['maadi thottam', 'veettu alangaram'],
    ['en naaikutti', 'poonai settai'],
    ['kolam', 'oviyam'],
  ],
  biographies: [
    '{city} la irundhu {topic} pathi. Vaaram oru pudhu padhivu.',
    '{topic} en aarvam | {city} | thodarbukku email pannunga',
    'Nermaiyana karuthukkal, konjam {topic}. Anbudan {city}.',
  ],
  captions: [
    '{topic} pathi neenga therinjukka vendiya moonu vishayam.',
    'Innaiku {city} la {topic}. Ungaluku pidichirukka?',
    'Neenga ketta {topic}, ore nimishathula!',
    '{topic} thodangum munnadi idha paarunga. Save panni vaiyunga!',
    'Oru maasam uzhaippu, {topic} ippo ippadi. Romba nandri.',
    '{city} la {topic} ku sirandha idam idhu dhaan. Nanbara tag pannunga!',
  ],
  sponsored: '{brand} kooda paid partnership idhu.',
  channels: ['{name} kooda {topic}', '{name} payanam', '{topic} ulagam'],
}
