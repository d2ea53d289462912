/**
 * Frequent words of a language that the statistical model does not know or cannot tell from a neighbour. A strong word is
 * hardly ever a word of another language; a weak one is, and counts less and only beside a strong one.
 */
export interface FrequentWords {
  readonly strong: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Hindi in Latin letters as people type it, each word in its usual spellings. Urdu in Latin letters reads the same. */
export const romanisedHindi: FrequentWords = {
  strong: set(`
    aap tera hai hain hoon hun thhe nahi nahin nhi nai kya kyun kyu kyon kaise kaisa kaisi kaha kahan kab kaun kitna kitne
    kitni mujhe muje mujhko tujhe tumhe tumhare tumhara tumhari tum humein hume hamara hamare hamari humara humare
    humari mera meri teri tere aapka aapki aapke aapko apna apni apne apko apka uska uski uske usko iska
    iski iske isko unka unki unke unko inka inki inke yeh woh wo jab tab agar lekin magar kyunki kyuki isliye aur bhi
    abhi kabhi phir fir toh bahut bohot bahot bhut thoda thodi zyada jyada accha acha achha achi achchi acche achhe theek
    thik karo karna karne karke karte karti karenge karunga karungi kiya kiye raha rahi rahe rha rhi rhe hoga hogi
    honge hota hoti hote hua hui huye gayi gaye gya jata jati jate jao jaao jaane dekho dekhiye dekhna dekhte
    dekha dekhein suno sunna batao bataye bataiye bolo chahiye chahie sakte sakta sakti saka wala wali wale waala
    waali waale kuch kuchh sabhi sabse sirf bilkul pyaar pyar ishq doston dosto yaar bhai bhaiya behen bhen didi
    zindagi jindagi duniya khushi shukriya dhanyavad dhanyawad namaste namaskar aaj kal ghar paani khana khane paisa
    paise logo logon ladka ladki beti maa baap din raat subah shaam saal tumse mujhse aapse usse isse
    lagta lagti lagte laga milega milenge aaya aayi aaye aao chalo chalte chala karwa banaye banaya
    nehi kijiye dijiye lijiye liye liya dijiye waqt baat baatein dobara pehle pahle baad
    saath sath sach jhooth kaam matlab samajh samjho ekdum jaisa jaise jaisi aisa aisi waisa itna itni
    itne utna jitna kisi kisne kisko unhone maine usne humne sunao gaana gaane bharat kripya 
  `),
  weak: set(`
    main me mai ho hi na se ke ki ka ko pe par ne to do ek sab ye tu aa ja kar the is us in bas ab ya hu are re mein mat
    log beta naam hum tha thi bola jana karta koi lagi mila mili mast aise dil dost gaya tune jai mata desi janta diya
    baar mere aap tera
  `),
}

/** Tamil in Latin letters as people type it, each word in its usual spellings. */
export const romanisedTamil: FrequentWords = {
  strong: set(`
    naa nee neenga ninga nenga avan avanga ival ivanga naanga namma nammaloda enga unga ungaluku
    ungalukku enaku enakku unaku unakku avanuku avaluku namakku ennoda unnoda avanoda enna yenna ennada enapa yaaru
    epdi eppadi epudi yepdi ippadi ipdi appadi apdi enge eppo ippo appo yaen ethuku
    yethuku iruku irukku irukken iruken irukkum irukeenga irukinga irundha irundhu irukanga illai illaya illama
    aama amaa aamaa venum vendum vendam venam venaam pannu panna pannunga panni panren pannuven pannalam panrom
    pannitu pannuna pannirken seiya seithu seiyanum sonna sollu sollunga solla solren solli paaru paarunga parunga pathu
    paathu patha paakanum pakanum pakka paakka paakalam vaa vaanga vanga varum vandhu vanthu vandha vantha poda 
    poitu poga polam pogalam kudu kudunga kodu kudukka eduthu edukka romba rombha konjam nalla nallaa nalladhu
    semma thala thalaiva thalaivar thambi thangachi annan paati thatha machan machi macha
    unna unnai ennai iniya kaalai vanakkam nandri nanri kadhal kaadhal kadhali anbu anbe uyir kannu kanna chellam kutty pulla
    paiyan ponnu ponnunga thaan dhaan kooda mattum mattumae ellam ellaam ellarum ellorum ellarukum oru
    rendu moonu naalu nalu aana aanaa aanal adhu athu idhu ithu edhu ethu indha intha andha antha endha entha innum inum
    innaiku inniku innaikku naalaiku nethu neram naal nalaiku veedu veetla veetu saapadu sapadu saapten saptingala
    saaptiya saapdu sapten thanni padam paadal paattu pattu tamizh thamizh tamizhan tamilan makkale makkal nanba nanbargal
    nanbaa theriyum theriyuma theriyala teriyum puriyala puriyuthu purinjitha mudiyum mudiyathu mudiyala pudikum pudikkum
    pidikum pudichiruka pudichiruku pudicha kandippa kandipa yosichu ninaichu ninaikkiren vazhga valga
    vaazhkai valkai vazhkai kashtam sandhosham santhosham mathiri maathiri madhiri kitta enkitta unkitta
  `),
  weak: set(`
    da di la pa ma en un po than dan ada ayyo ayo oda kum vera level super sari ha poda nan nama anna ivan aval poi yaar
    pola seri kuda vena illa ponga naan dei mams vara amma appa akka anga inga ange inge yen sema
  `),
}

export const swahili: FrequentWords = {
  strong: set(`
    wa cha vya mwa kwao kwake kwetu mwenye yenye wenye iliyo aliye walio ambapo inayo zina ina ana una kati karne jeshi mfalme
    kusini kaskazini mashariki magharibi uingereza ujerumani ufaransa marekani alizaliwa alifariki mwandishi mwezi huu hicho
    hasa kundi mbalimbali kutoka maji mito mto kisiwa visiwa kijiji wakazi idadi hupatikana mnamo kwa katika hii huo hiyo hilo hizi hizo huyo hao haya hayo hiki hivyo hivi kuwa kama lakini pia ambao ambaye ambayo
    ambacho yake wake zake lake chake vyake yao wao yangu wangu zangu yako wako zako yetu wetu zetu baada kabla watu
    mtu mwaka miaka nchi sana hapa kesho jana sisi wewe yeye ninyi asante karibu habari kila moja mbili tatu
    wakati siku mji mkoa wilaya jimbo alikuwa ilikuwa walikuwa anayo wana yupo yuko ndiyo hapana kutoka hadi mpaka
    kwamba juu chini ndani nje mbele nyuma kubwa ndogo mkubwa wakubwa nzuri mzuri vizuri mtoto watoto kitu
    vitu mambo jambo kazi nyumba shule serikali rais chama mungu maisha dunia pamoja kwenye kwani ikiwa iwapo hata
    zaidi wengi nyingi mengi mingi wengine nyingine mwingine ingawa kisha halafu tena bado sasa kwanza pili mwisho
    anasema alisema amesema anaweza unaweza inaweza lazima fulani kuhusu dhidi kupitia kufanya kupata kutumia kuona
    kusema kwenda kuja nini gani vipi wapi lini mchezo wachezaji timu klabu wananchi taifa lugha kiswahili 
    wanafunzi mwalimu familia rafiki marafiki upendo furaha aliyekuwa wanaume wanawake jina jinsi ziwa bahari
  `),
  weak: set(`
    na ya la za ni au si pa ha baba mama tu leo kata ili mimi kenya tanzania zao nani bila
  `),
}

/** English as titles and captions write it. */
export const english: FrequentWords = {
  strong: set(`
    the and you my your with for this that what how why who when from are was have has not new best official video song
    trailer teaser lyrics full movie love happy birthday good morning night day days today thank thanks please hello world
    life first time look out now here our just get got make made want know like more about up all vs highlights episode
    season live show top watch check follow share comment subscribe girl boy baby people friend friends family beautiful
    amazing home food recipe easy make makeup review unboxing tutorial challenge football game play gaming street city
    summer winter spring weekend
  `),
  weak: set('a i is it in to of on me we he she so be do go no or at an by if as us the'),
}
