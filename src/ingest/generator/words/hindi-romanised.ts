import { hindi } from './hindi.ts'
import type { LanguageWords } from './language-words.ts'

/** Hindi as it is typed on a Latin keyboard. */
export const hindiRomanised: LanguageWords = {
  ...hindi,
  things: [
    ['skin ki dekhbhal', 'roz ka makeup'],
    ['saree styling', 'shaadi ka fashion'],
    ['ghar par kasrat', 'subah ki daud'],
    ['ghar ka khana', 'chaat aur samose'],
    ['naya phone', 'laptop ka review'],
    ['pahadon ki yatra', 'train ka safar'],
    ['mobile gaming', 'live stream'],
    ['naya gaana', 'ghazal'],
    ['kathak', 'dance ki taiyari'],
    ['comedy video', 'desi chutkule'],
    ['pariksha ki taiyari', 'ganit ki class'],
    ['photography', 'shaam ki roshni'],
    ['bachchon ki parvarish', 'bachchon ka tiffin'],
    ['mutual fund', 'ghar ka budget'],
    ['yoga', 'ayurveda'],
    ['cricket', 'kabaddi'],
    ['nayi bike', 'gaadi ka review'],
    ['chhat ka bagicha', 'ghar ki sajawat'],
    ['mera kutta', 'billi ki shararat'],
    ['rangoli', 'chitrakari'],
  ],
  biographies: [
    '{city} se {topic} ki baatein. Har hafte naya video.',
    '{topic} mera junoon hai | {city} | kaam ke liye email karein',
    'Seedhi baat, sachchi raay: {topic}. {city} se pyaar.',
  ],
  captions: [
    '{topic} ke baare mein ye teen baatein sabko pata honi chahiye.',
    'Aaj {city} mein {topic} ka maza liya. Aapko kaisa laga?',
    'Aap sabki maang par {topic}, sirf ek minute mein!',
    '{topic} shuru karne se pehle ye zaroor dekhna. Save kar lo doston!',
    'Ek mahine ki mehnat, aur {topic} mein itna fark. Dil se shukriya.',
    '{city} mein {topic} ki sabse achchi jagah mil gayi. Dost ko tag karo!',
  ],
  sponsored: '{brand} ke saath paid partnership hai. Link bio mein hai.',
  channels: ['{name} ke saath {topic}', '{name} vlogs', '{topic} ki pathshala'],
}
