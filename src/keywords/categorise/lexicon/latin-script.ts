import type { Topic } from '../topics.ts'

/**
 * Words that tell a topic, written for this project: English, then Spanish, Portuguese, French, German, Italian, Indonesian,
 * and Hindi and Tamil in Latin letters. A word of four letters or more stands for all words that begin with it.
 */
export const latinScript: Readonly<Record<Topic, string>> = {
  Beauty: `beauty makeup skincare skin lipstick mascara eyeliner foundation serum moisturi sunscreen hairstyle haircare manicure
    nails nailart glowup cosmetic perfume grwm blush contour concealer belleza maquillaje piel uñas beleza maquiagem pele unhas
    beauté maquillage peau schönheit schminke trucco bellezza kecantikan skincareroutine mehndi mehendi sundar azhagu`,
  Fashion: `fashion ootd outfit style streetstyle wardrobe dress sneaker lookbook stylist runway saree sari lehenga kurti kurta
    blouse jewel jewellery handbag couture denim thrift moda ropa vestido roupa vêtement mode kleidung kleid vestiti fesyen busana
    hijabstyle kapde pudavai`,
  Fitness: `fitness workout gym gymlife exercis cardio squat deadlift biceps abs bodybuild crossfit protein strength training
    hiit pushup plank muscle calisthenic marathon running entrenamiento ejercicio treino academia musculação musculation
    entraînement muskel krafttraining allenamento olahraga kasrat udarpayirchi`,
  Food: `food foodie recipe cook kitchen bake baking cake biryani curry chef restaurant streetfood breakfast dinner lunch vegan
    pizza burger dessert chocolate tasty delicious snack mukbang noodle coffee cocina receta comida cozinha receita comida
    cuisine recette gâteau kochen rezept ricetta cucina masak resep makanan khana rasoi samayal sappadu`,
  Technology: `tech technology gadget smartphone iphone android laptop unbox software coding programming developer javascript
    python artificial chatgpt robot processor headphone smartwatch app apps computer pixel samsung tecnolog celular informática
    technologie handy téléphone ordinateur rechner teknologi mobile`,
  Travel: `travel trip tour tourism wanderlust vacation holiday beach mountain trek hiking backpack hotel resort flight passport
    itinerary roadtrip island destination viaje turismo playa viagem praia voyage plage reise urlaub strand viaggio spiaggia
    liburan wisata perjalanan ghumna yatra payanam`,
  Gaming: `gaming game gamer gameplay esport playthrough speedrun minecraft roblox fortnite pubg bgmi freefire garena valorant
    gta gtav gta5 gta6 xbox playstation ps5 nintendo pokemon steam twitch speedrunner multiplayer rpg fps boss mods modded
    letsplay zelda mario sonic fnaf brawlstars clashroyale eafc fifa25 juego jogo jogando jogar gameplays jeu jeux spiel giochi
    videojuego videogame permainan walkthrough respawn brainrot battleground loot`,
  Music: `music song songs singer album lyric lyrics lyrical audio remix acoustic cover single concert band guitar piano drum
    rapper rap hiphop beats melody playlist visualizer soundtrack ost dj mv remaster symphony orchestra unplugged vocals
    feat ft prod musicvideo officialvideo música musica canción cancion cantante letra clipe cantor sertanejo funk pagode
    louvor gospel ao_vivo chanson chanteur musique lied musik canzone lagu penyanyi gaana gana geet sangeet bhajan aarti
    qawwali ghazal bhojpuri paattu padal pattu paata jukebox`,
  Dance: `dance dancer dancing choreograph ballet bharatanatyam kathak bhangra garba dancereel dancecover baile bailar dança
    dançar danse tanz ballo tarian nritya naach natanam`,
  Comedy: `comedy comedian funny standup sketch prank meme memes joke hilarious roast parody skit humor humour satire comedia
    gracioso chiste broma comédia piada engraçado humorista blague drôle witz lustig commedia divertente lucu komedi lawak
    mazak hasya nagaichuvai`,
  Education: `education study studying student exam school college university lesson lecture tutorial learn math maths physics
    chemistry biology history grammar vocabulary explained syllabus upsc neet jee teacher science universe experiment
    educación estudiar escuela clase aula estudar escola aprender école apprendre cours lernen schule unterricht scuola
    pendidikan belajar sekolah padhai pariksha kalvi`,
  Photography: `photo photography photographer photooftheday portrait goldenhour camera lens canon nikon lightroom photoshoot
    landscape fotograf fotografía fotografia photographie fotografie fotografi`,
  Parenting: `parenting parent mom mum momlife dadlife toddler baby newborn pregnan motherhood fatherhood kids children nursery
    rhymes maternidad bebé niños maternidade bebê filhos maternité bébé enfants eltern kinder mutter bambini anak ibu
    bachche maa kuzhandai`,
  Finance: `finance money invest investing stock stocks trading trader crypto bitcoin budget saving mutualfund economy business
    startup entrepreneur tax loan insurance dinero inversión finanzas negocio dinheiro investir investimento finanças argent
    bourse geld aktien finanzen soldi finanza uang saham investasi paisa nivesh panam`,
  Health: `health wellness wellbeing yoga meditation sleep nutrition diet doctor medicine mental therapy anxiety vitamin ayurved
    immunity weightloss salud médico saúde santé médecin gesundheit arzt salute kesehatan dokter sehat swasthya arogyam`,
  Sports: `sport sports cricket football soccer basketball tennis nba nfl ipl fifa olympic goal goals match highlights league
    championship wicket batsman bowler striker badminton volleyball boxing ufc mma wwe wrestling f1 formula1 motogp athlete
    messi ronaldo kohli worldcup deporte fútbol futbol gol partido esporte futebol jogador partida copa deportes match
    fußball bundesliga calcio partita sepakbola bola khel kabaddi vilaiyattu`,
  Automotive: `car cars automotive auto motor motorcycle motorbike bike biker suv sedan engine horsepower testdrive bmw audi
    mercedes toyota honda ferrari porsche tesla supercar mileage coche carro moto voiture fahrzeug autos macchina mobil
    gaadi vandi`,
  'Home & Garden': `home homedecor decor interior garden gardening plants diy furniture renovation makeover cleaning declutter
    woodwork apartment balcony hogar jardín decoración casa jardim decoração maison jardin garten wohnung casa giardino rumah
    kebun ghar bagicha veedu thottam`,
  Pets: `pet pets dog dogs puppy cat cats kitten dogsof catsof rescue animal animals aquarium parrot hamster wildlife mascota
    perro gato cachorro chien chat hund katze cane gatto hewan kucing anjing kutta billi naai poonai`,
  Art: `art artist artwork painting paint drawing sketchbook watercolor watercolour illustration sculpture calligraphy origami
    crochet craft crafts digitalart procreate arte pintura dibujo desenho peinture dessin kunst malerei zeichnen disegno seni
    lukisan kala chitra oviyam`,
  Film: `film movie movies trailer teaser cinema actor actress director bollywood tollywood kollywood hollywood netflix season
    episode animation animated anime cartoon shortfilm boxoffice premiere glimpse webseries primevideo hotstar película pelicula
    tráiler filme filmes episódio dublado bande_annonce série folge kino trama sinopsis filmi chitram padam thiraipadam`,
  Entertainment: `entertainment celebrity bigboss reality show tvshow talkshow interview podcast reaction react reacts gossip
    award awards variety gala vtuber idol kpop fandom serial drama challenge mrbeast espectáculo famosos novela programa
    entretenimento entrevista émission unterhaltung spettacolo hiburan selebriti manoranjan dhamaka`,
  News: `news breaking politic politics election minister parliament government president debate headline headlines war
    ukraine journalist report noticias elecciones gobierno política notícias eleição governo actualité élection nachrichten
    wahl notizie elezioni berita pemilu presiden samachar khabar chunav seithigal`,
  'Daily life': `vlog vlogs vlogger dailyvlog lifestyle dayinmylife myday routine family couple wedding birthday friends life
    minivlog vida rotina familia família journal quotidien famille alltag familie giornata famiglia keseharian keluarga
    zindagi shaadi vazhkai`,
  'Good causes': `charity donate donation fundraiser ngo nonprofit volunteer activism climate awareness humanrights equality
    caridad voluntario doação caridade bénévole spende ehrenamt volontariato donasi amal daan seva`,
}
