const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Frequent words that Indonesian writes and Malay writes seldom or otherwise, and endings of loan words. */
const indonesian = set(`
  bisa karena bahwa namun gak nggak enggak ga ngga banget aja udah udh gue gua lo lu kalian yuk dong deh sih kok nih gimana
  kayak memiliki merupakan adalah berbagai melakukan pemerintah polisi kantor uang mobil pria kota provinsi kabupaten
  kecamatan desa kelurahan bupati gubernur jakarta indonesia jawa bandung surabaya situs saat usai sementara sedangkan
  meski meskipun cuma butuh sehingga hal senin selasa rabu kamis jumat sabtu minggu februari agustus desember juli
  maret perusahaan sepeda musik berita televisi koran dokter bapak mas mbak teman temen cowok cewek ayo silakan silahkan
  mohon warga mengatakan ujar ujarnya tegasnya bakal coba nomor wib rp rupiah tim sepakbola siswa mahasiswa kuliah skripsi
  gratis toko obat resep kisah ajaran terima kalau selain
`)
/** Frequent words that Malay writes and Indonesian writes seldom or otherwise. */
const malay = set(`
  kerana bahawa ialah iaitu sahaja mahu awak korang nak dah je boleh semasa syarikat kereta wang pejabat lelaki kanak apabila
  sekiranya supaya hendaklah hendak manakala malaysia polis kerajaan perkhidmatan universiti kualiti aktiviti berkata beliau
  pihak negeri datuk dato seri melayu kuala lumpur selangor johor perak sabah sarawak pinang kelantan terengganu kedah pahang
  melaka ahad isnin khamis jumaat mac ogos disember julai rm ringgit pasukan perlawanan persekutuan parlimen pilihanraya umno
  bas lori motosikal basikal kilang kemudahan maklumat cuti makcik pakcik cikgu murid pelajar peperiksaan kedai jom ni tu kat
  macam mcm camne camana sikit jugak dorang diorang kitorang hang takde takpe xde tiada telefon televisyen muzik filem akhbar
  ubat peratus kos bekalan ramai kemalangan kes tahniah menerusi lepas selepas mempunyai berkaitan berhubung pelbagai sebarang
  mengenai serta bila
`)

/**
 * Indonesian or Malay, which share most of their words: `id` or `ms`, whichever has more words of its own. Level, it is
 * Indonesian, which has about seven times the writers. `words` are in lower case.
 */
export function chooseMalayOrIndonesian(words: readonly string[]): 'id' | 'ms' {
  let lean = 0
  for (const word of words) {
    if (indonesian.has(word) || /(itas|isasi|annya)$/.test(word)) lean++
    if (malay.has(word) || /iti$/.test(word)) lean--
  }
  return lean < 0 ? 'ms' : 'id'
}
