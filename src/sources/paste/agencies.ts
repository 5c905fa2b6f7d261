/** News and photo agencies as credits and datelines give them, as alternatives of a regular expression. */
export const agencyNames: string = [
  'AFP|AP|Associated Press|The Associated Press|Agence France-Presse|Reuters|REUTERS|EPA-EFE|EPA|EFE|dpa|DPA',
  'Getty Images|Getty|Xinhua|TASS|ITAR-TASS|Interfax|Kyodo(?: News)?|Jiji(?: Press)?|Yonhap|ANSA|PA Wire|PA Media|PA Images|PA|PTI|ANI|IANS',
  'UPI|UNI|CNA|CNS|VCG|Bloomberg(?: News)?|Shutterstock|iStock(?:photo)?|Alamy|Anadolu(?: Agency)?|AA|Sipa(?: USA)?|SIPA|NurPhoto|Zuma(?: Press)?|ZUMA',
  'KCNA|Handout|Pool|POOL|AAP|Sputnik|RIA Novosti|Ukrinform|UNIAN|IRNA|ISNA|Fars|Tasnim|WAM|SPA|SANA|MENA|WAFA|Maxar(?: Technologies)?|Planet Labs',
  'Rex|REX|ABACA|Belga|ANP|NTB|Ritzau|Scanpix|Lehtikuva|TT News Agency|APA|Keystone|PAP|CTK|MTI|BTA|Agerpres|AGERPRES|Antara|Bernama|Andina|Télam|Telam',
  'Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|Flickr|Facebook|Twitter|X|Telegram|YouTube|NASA|US Navy|U\\.S\\. Navy|US Army|U\\.S\\. Army|DVIDS|NATO|UN Photo',
].join('|');

/** Agencies that write reports, and so may stand in a dateline or as a byline. */
export const wireNames: string =
  'AFP|AP|Associated Press|The Associated Press|Agence France-Presse|Reuters|REUTERS|EPA|EFE|dpa|DPA|Xinhua|TASS|Interfax|Kyodo(?: News)?|Jiji(?: Press)?|Yonhap(?: News Agency)?|ANSA|PA Media|PTI|ANI|IANS|UPI|UNI|CNA|Bloomberg(?: News)?|Anadolu(?: Agency)?|AA|KCNA|AAP|Sputnik|RIA Novosti|Ukrinform|UNIAN|IRNA|ISNA|WAM|SPA|SANA|WAFA|Belga|ANP|NTB|APA|PAP|CTK|MTI|BTA|Agerpres|Antara|Bernama|CNN|BBC|Thomson Reuters Foundation|Reuters Breakingviews';
