/**
 * Cities that are meant by their name wherever it stands alone, and their other names as people write them: older, short, or in
 * the script of the place. Each line: city, country, names.
 */
export const CITY_ALIASES: readonly (readonly [city: string, country: string, names: string])[] = [
  ['Mumbai', 'IN', 'Bombay|Navi Mumbai|मुंबई|मुम्बई|மும்பை|ముంబై|মুম্বই|মুম্বাই|ಮುಂಬೈ|મુંબઈ'],
  ['Delhi', 'IN', 'Delhi NCR|NCR|Dilli|दिल्ली|டெல்லி|தில்லி|ఢిల్లీ|দিল্লি|ದೆಹಲಿ|દિલ્હી'],
  ['New Delhi', 'IN', 'नई दिल्ली|புது தில்லி|નવી દિલ્હી'],
  ['Bengaluru', 'IN', 'Bangalore|Banglore|Blr|बेंगलुरु|बैंगलोर|बंगलौर|பெங்களூரு|பெங்களூர்|బెంగళూరు|ಬೆಂಗಳೂರು|ബെംഗളൂരു'],
  ['Gurugram', 'IN', 'Gurgaon|गुरुग्राम|गुड़गांव|गुड़गाँव'],
  ['Noida', 'IN', 'Greater Noida|नोएडा'],
  ['Chennai', 'IN', 'Madras|चेन्नई|சென்னை|చెన్నై|ಚೆನ್ನೈ|ചെന്നൈ'],
  ['Kolkata', 'IN', 'Calcutta|कोलकाता|কলকাতা|கொல்கத்தா'],
  ['Hyderabad', 'IN', 'Hyd|हैदराबाद|హైదరాబాద్|ஹைதராபாத்|ಹೈದರಾಬಾದ್'],
  ['Pune', 'IN', 'Poona|पुणे|पूना'],
  ['Ahmedabad', 'IN', 'Amdavad|अहमदाबाद|અમદાવાદ'],
  ['Surat', 'IN', 'सूरत|સુરત'],
  ['Vadodara', 'IN', 'Baroda|वडोदरा|વડોદરા'],
  ['Rajkot', 'IN', 'राजकोट|રાજકોટ'],
  ['Jaipur', 'IN', 'जयपुर'],
  ['Jodhpur', 'IN', 'जोधपुर'],
  ['Lucknow', 'IN', 'लखनऊ'],
  ['Kanpur', 'IN', 'Cawnpore|कानपुर'],
  ['Varanasi', 'IN', 'Banaras|Benares|Kashi|वाराणसी|बनारस|काशी'],
  ['Prayagraj', 'IN', 'Allahabad|प्रयागराज|इलाहाबाद'],
  ['Agra', 'IN', 'आगरा'],
  ['Patna', 'IN', 'पटना'],
  ['Ranchi', 'IN', 'रांची'],
  ['Raipur', 'IN', 'रायपुर'],
  ['Indore', 'IN', 'इंदौर|इन्दौर'],
  ['Bhopal', 'IN', 'भोपाल'],
  ['Nagpur', 'IN', 'नागपुर|नागपूर'],
  ['Nashik', 'IN', 'Nasik|नाशिक|नासिक'],
  ['Chandigarh', 'IN', 'Chd|चंडीगढ़'],
  ['Dehradun', 'IN', 'देहरादून'],
  ['Ludhiana', 'IN', 'ਲੁਧਿਆਣਾ|लुधियाना'],
  ['Amritsar', 'IN', 'ਅੰਮ੍ਰਿਤਸਰ|अमृतसर'],
  ['Kochi', 'IN', 'Cochin|Ernakulam|കൊച്ചി'],
  ['Thiruvananthapuram', 'IN', 'Trivandrum|തിരുവനന്തപുരം'],
  ['Kozhikode', 'IN', 'Calicut|കോഴിക്കോട്'],
  ['Thrissur', 'IN', 'Trichur|തൃശ്ശൂർ'],
  ['Mysuru', 'IN', 'Mysore|ಮೈಸೂರು'],
  ['Mangaluru', 'IN', 'Mangalore|ಮಂಗಳೂರು'],
  ['Hubballi', 'IN', 'Hubli|ಹುಬ್ಬಳ್ಳಿ'],
  ['Coimbatore', 'IN', 'Kovai|கோயம்புத்தூர்|கோவை'],
  ['Madurai', 'IN', 'மதுரை'],
  ['Tiruchirappalli', 'IN', 'Trichy|Tiruchi|திருச்சி|திருச்சிராப்பள்ளி'],
  ['Puducherry', 'IN', 'Pondicherry|Pondy|புதுச்சேரி'],
  ['Visakhapatnam', 'IN', 'Vizag|విశాఖపట్నం'],
  ['Vijayawada', 'IN', 'Bezawada|విజయవాడ'],
  ['Guwahati', 'IN', 'Gauhati|গুৱাহাটী|গুয়াহাটি'],
  ['Panaji', 'IN', 'Panjim'],
  ['Dhaka', 'BD', 'Dacca|ঢাকা'],
  ['Karachi', 'PK', 'کراچی'],
  ['Lahore', 'PK', 'لاہور'],
  ['Kathmandu', 'NP', 'काठमाडौं|काठमांडू'],
  ['New York', 'US', 'New York City|NYC|Brooklyn|Manhattan|Nueva York'],
  ['Los Angeles', 'US', 'Hollywood'],
  ['San Francisco', 'US', 'SF Bay Area'],
  ['London', 'GB', 'Londres'],
  ['Dubai', 'AE', 'دبي|दुबई|ദുബായ്'],
  ['Riyadh', 'SA', 'الرياض'],
  ['Cairo', 'EG', 'القاهرة'],
  ['Tokyo', 'JP', '東京|とうきょう'],
  ['Osaka', 'JP', '大阪'],
  ['Fukuoka', 'JP', '福岡'],
  ['Seoul', 'KR', '서울'],
  ['Busan', 'KR', '부산'],
  ['Moscow', 'RU', 'Москва'],
  ['Saint Petersburg', 'RU', 'Санкт-Петербург|Питер|St Petersburg'],
  ['Kyiv', 'UA', 'Київ|Киев|Kiev'],
  ['Istanbul', 'TR', 'İstanbul'],
  ['Beijing', 'CN', '北京'],
  ['Shanghai', 'CN', '上海'],
  ['Hong Kong', 'HK', '香港'],
  ['Singapore', 'SG', 'சிங்கப்பூர்'],
  ['Bangkok', 'TH', 'กรุงเทพ|กรุงเทพมหานคร'],
  ['Jakarta', 'ID', 'Jkt'],
  ['Ho Chi Minh City', 'VN', 'Saigon|Sài Gòn'],
  ['Lisbon', 'PT', 'Lisboa'],
  ['Köln', 'DE', 'Cologne'],
  ['Munich', 'DE', 'München'],
  ['Rome', 'IT', 'Roma'],
  ['Milan', 'IT', 'Milano'],
  ['Turin', 'IT', 'Torino'],
  ['Naples', 'IT', 'Napoli'],
  ['Ciudad de México', 'MX', 'Mexico City|CDMX'],
  ['Bogotá', 'CO', 'Bogota DC'],
]

/** Other names of countries than those that Unicode's CLDR knows. */
export const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  america: 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  uae: 'AE',
  'u a e': 'AE',
  bharat: 'IN',
  hindustan: 'IN',
  brasil: 'BR',
  méxico: 'MX',
  'south korea': 'KR',
  korea: 'KR',
  türkiye: 'TR',
  turkiye: 'TR',
  'viet nam': 'VN',
}

/**
 * Names of cities, states and countries that are also words, given names, surnames or several places: by themselves they
 * name no place, with a country or state beside them they do (`Nice, France`).
 */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  `adams along amber ash asia aurora bar basel bath bari best brest buffalo canton cali central charlotte chad chester colon
  columbus cordoba date deal delta diana dominica durban eden eva faith florence florida fuji gaya georgia granada grace guinea
  hala hama hit holland homs hope imperial independence irving jackson jinja jordan kaya kent kin kota leon lima lincoln linden
  lion lucena luna madison male mali man mandi mary mata mandya mansa maya media mercedes merlo milan mito mobile modesto moga
  montana monte most mount mumbra nancy nada nara nice niger nova olive of orange order ora paris park patan pale paradise
  pearl peru phoenix police pool progreso puri quality queen rampur reading regina regent rewa riverside rosario roma rome roy
  roger sagar sale salem san santiago santos salvador same savannah selma sim sofia sol son sonora split sunrise surprise
  sydney summit tiffin togo tours trinidad turkey union usa ube vale van venus vera verona victoria virginia warren wuhu
  wa washington waterloo wellington york zara aden adelaide alexandria ana carmen carolina cebu corona guadalupe
  israel ivory oman qatar kashi ncr pondy chd hyd jkt blr punjab hollywood dakota maria jesus marina barcelona valencia
  vitoria leon arnold clinton elgin murray troy tyler trinity vista sandy ladysmith bor bam boa buy bo daman
  anand rajan sikar karur arad agra mira tara tula omuta opole tema ikot laguna lagos nelson newport palma palmas
  peoria plano providence richmond rochester serra temple toyota tsu uji yono independencia libertad fernando gonzalez
  martinez morales ramos silva soledad torres moron salta franca natal surrey bello pasto oran tamale chanda hassan khanna
  bali gaza basti banda loni kobe batman mesa queens austin pali perm samara medina essen merida sakai minato kano aba jos
  fes chas north south east west centre center northern southern eastern western capital coast littoral islands highlands
  metropolitan district province`.split(/\s+/),
)
