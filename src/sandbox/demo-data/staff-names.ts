/** The names of those who work in the demo, all made up: a screen greets a person, and a script is read in a name. */
export const STAFF_NAMES = {
  'tele-collector': 'Wahyara Sentombo',
  'branch-officer': 'Damarang Lengkara',
  'second-officer': 'Setyani Bambuwara',
  'branch-head': 'Lestaning Pambudara',
  'second-head': 'Wiratna Kalingge',
  'village-head': 'Rustaning Sadewara',
  director: 'Arsanto Wirengga',
  operator: 'Gilangto Sarimbun',
  'second-operator': 'Niswara Tambuling',
  auditor: 'Yudaning Kartombe',
  chatbot: 'chatbot',
} as const;
