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
