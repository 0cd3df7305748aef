/** Where runners hurt; stems, also as they are typed on a phone. */
export const JOINT =
  "(?:knees?|kneecap|patella|shins?|achilles|achillies|hips?|ankles?|foot|feet|heels?|toes?(?! ?nail)|arch(?:es)?|soles?|hamstrings?|hammys?|hammies|cal(?:f|fs|ves)|quads?|groin|adductors?|glutes?|bum|butt|buttocks?|piriformis|thighs?|it ?bands?|itb|(?:my|lower|upper) back|back|spine|leg|tendons?|peroneals?|ligaments?|shoulders?|neck|pelvis|big toe|metatarsals?|soleus|tfl|psoas|hip flexors?|si joint|sacrum|tailbone|wrist|elbow|mcl|acl|meniscus)";

/** Bones by name. */
export const BONE =
  "(?:shin ?bones?|bones?|metatarsals?|tibias?|femurs?|fibulas?|navicular|sacrum|pelvis|heel bone|calcaneus)";
