/// How a day is written out, and the names of months inside of it: the pattern, then the names from January on. After the
/// Unicode Common Locale Data Repository.
/// Written by `scripts/proof/cldr-tables` (Babel 2.19.0); do not edit.
enum LongDateTable {
    static let forms: [String: [String]] = [
        "be": [
            "d MMMM y 'г'.",
            "студзеня/лютага/сакавіка/красавіка/мая/чэрвеня/ліпеня/жніўня/верасня/кастрычніка/лістапада/снежня",
        ],
        "bg": [
            "d MMMM y 'г'.",
            "януари/февруари/март/април/май/юни/юли/август/септември/октомври/ноември/декември",
        ],
        "bs": [
            "d. MMMM y.",
            "januar/februar/mart/april/maj/juni/juli/august/septembar/oktobar/novembar/decembar",
        ],
        "ca": [
            "d MMMM 'del' y",
            "de gener/de febrer/de març/d’abril/de maig/de juny/de juliol/d’agost/de setembre/d’octubre/de novembre/de desembre",
        ],
        "cs": [
            "d. MMMM y",
            "ledna/února/března/dubna/května/června/července/srpna/září/října/listopadu/prosince",
        ],
        "cy": [
            "d MMMM y",
            "Ionawr/Chwefror/Mawrth/Ebrill/Mai/Mehefin/Gorffennaf/Awst/Medi/Hydref/Tachwedd/Rhagfyr",
        ],
        "da": [
            "d. MMMM y",
            "januar/februar/marts/april/maj/juni/juli/august/september/oktober/november/december",
        ],
        "de": [
            "d. MMMM y",
            "Januar/Februar/März/April/Mai/Juni/Juli/August/September/Oktober/November/Dezember",
        ],
        "el": [
            "d MMMM y",
            "Ιανουαρίου/Φεβρουαρίου/Μαρτίου/Απριλίου/Μαΐου/Ιουνίου/Ιουλίου/Αυγούστου/Σεπτεμβρίου/Οκτωβρίου/Νοεμβρίου/Δεκεμβρίου",
        ],
        "en": [
            "d MMMM y",
            "January/February/March/April/May/June/July/August/September/October/November/December",
        ],
        "es": [
            "d 'de' MMMM 'de' y",
            "enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre",
        ],
        "et": [
            "d. MMMM y",
            "jaanuar/veebruar/märts/aprill/mai/juuni/juuli/august/september/oktoober/november/detsember",
        ],
        "eu": [
            "y('e')'ko' MMMM'ren' d('a')",
            "urtarrila/otsaila/martxoa/apirila/maiatza/ekaina/uztaila/abuztua/iraila/urria/azaroa/abendua",
        ],
        "fi": [
            "d. MMMM y",
            "tammikuuta/helmikuuta/maaliskuuta/huhtikuuta/toukokuuta/kesäkuuta/heinäkuuta/elokuuta/syyskuuta/lokakuuta/marraskuuta/joulukuuta",
        ],
        "fr": [
            "d MMMM y",
            "janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre",
        ],
        "ga": [
            "d MMMM y",
            "Eanáir/Feabhra/Márta/Aibreán/Bealtaine/Meitheamh/Iúil/Lúnasa/Meán Fómhair/Deireadh Fómhair/Samhain/Nollaig",
        ],
        "gl": [
            "d 'de' MMMM 'de' y",
            "xaneiro/febreiro/marzo/abril/maio/xuño/xullo/agosto/setembro/outubro/novembro/decembro",
        ],
        "he": [
            "d בMMMM y",
            "ינואר/פברואר/מרץ/אפריל/מאי/יוני/יולי/אוגוסט/ספטמבר/אוקטובר/נובמבר/דצמבר",
        ],
        "hi": [
            "d MMMM y",
            "जनवरी/फ़रवरी/मार्च/अप्रैल/मई/जून/जुलाई/अगस्त/सितंबर/अक्टूबर/नवंबर/दिसंबर",
        ],
        "hr": [
            "d. MMMM y.",
            "siječnja/veljače/ožujka/travnja/svibnja/lipnja/srpnja/kolovoza/rujna/listopada/studenoga/prosinca",
        ],
        "hu": [
            "y. MMMM d.",
            "január/február/március/április/május/június/július/augusztus/szeptember/október/november/december",
        ],
        "hy": [
            "y թ. MMMM d",
            "հունվարի/փետրվարի/մարտի/ապրիլի/մայիսի/հունիսի/հուլիսի/օգոստոսի/սեպտեմբերի/հոկտեմբերի/նոյեմբերի/դեկտեմբերի",
        ],
        "id": [
            "d MMMM y",
            "Januari/Februari/Maret/April/Mei/Juni/Juli/Agustus/September/Oktober/November/Desember",
        ],
        "is": [
            "d. MMMM y",
            "janúar/febrúar/mars/apríl/maí/júní/júlí/ágúst/september/október/nóvember/desember",
        ],
        "it": [
            "d MMMM y",
            "gennaio/febbraio/marzo/aprile/maggio/giugno/luglio/agosto/settembre/ottobre/novembre/dicembre",
        ],
        "ja": [
            "y年M月d日",
            "1月/2月/3月/4月/5月/6月/7月/8月/9月/10月/11月/12月",
        ],
        "ka": [
            "d MMMM, y",
            "იანვარი/თებერვალი/მარტი/აპრილი/მაისი/ივნისი/ივლისი/აგვისტო/სექტემბერი/ოქტომბერი/ნოემბერი/დეკემბერი",
        ],
        "ko": [
            "y년 MMMM d일",
            "1월/2월/3월/4월/5월/6월/7월/8월/9월/10월/11월/12월",
        ],
        "lb": [
            "d. MMMM y",
            "Januar/Februar/Mäerz/Abrëll/Mee/Juni/Juli/August/September/Oktober/November/Dezember",
        ],
        "lt": [
            "y 'm'. MMMM d 'd'.",
            "sausio/vasario/kovo/balandžio/gegužės/birželio/liepos/rugpjūčio/rugsėjo/spalio/lapkričio/gruodžio",
        ],
        "lv": [
            "y. 'gada' d. MMMM",
            "janvāris/februāris/marts/aprīlis/maijs/jūnijs/jūlijs/augusts/septembris/oktobris/novembris/decembris",
        ],
        "mk": [
            "d MMMM y 'г'.",
            "јануари/февруари/март/април/мај/јуни/јули/август/септември/октомври/ноември/декември",
        ],
        "mt": [
            "d 'ta'’ MMMM y",
            "Jannar/Frar/Marzu/April/Mejju/Ġunju/Lulju/Awwissu/Settembru/Ottubru/Novembru/Diċembru",
        ],
        "nb": [
            "d. MMMM y",
            "januar/februar/mars/april/mai/juni/juli/august/september/oktober/november/desember",
        ],
        "nl": [
            "d MMMM y",
            "januari/februari/maart/april/mei/juni/juli/augustus/september/oktober/november/december",
        ],
        "nn": [
            "d. MMMM y",
            "januar/februar/mars/april/mai/juni/juli/august/september/oktober/november/desember",
        ],
        "no": [
            "d. MMMM y",
            "januar/februar/mars/april/mai/juni/juli/august/september/oktober/november/desember",
        ],
        "pl": [
            "d MMMM y",
            "stycznia/lutego/marca/kwietnia/maja/czerwca/lipca/sierpnia/września/października/listopada/grudnia",
        ],
        "pt": [
            "d 'de' MMMM 'de' y",
            "janeiro/fevereiro/março/abril/maio/junho/julho/agosto/setembro/outubro/novembro/dezembro",
        ],
        "ro": [
            "d MMMM y",
            "ianuarie/februarie/martie/aprilie/mai/iunie/iulie/august/septembrie/octombrie/noiembrie/decembrie",
        ],
        "ru": [
            "d MMMM y 'г'.",
            "января/февраля/марта/апреля/мая/июня/июля/августа/сентября/октября/ноября/декабря",
        ],
        "sk": [
            "d. MMMM y",
            "januára/februára/marca/apríla/mája/júna/júla/augusta/septembra/októbra/novembra/decembra",
        ],
        "sl": [
            "d. MMMM y",
            "januar/februar/marec/april/maj/junij/julij/avgust/september/oktober/november/december",
        ],
        "sq": [
            "d MMMM y",
            "janar/shkurt/mars/prill/maj/qershor/korrik/gusht/shtator/tetor/nëntor/dhjetor",
        ],
        "sr": [
            "d. MMMM y.",
            "јануар/фебруар/март/април/мај/јун/јул/август/септембар/октобар/новембар/децембар",
        ],
        "sv": [
            "d MMMM y",
            "januari/februari/mars/april/maj/juni/juli/augusti/september/oktober/november/december",
        ],
        "th": [
            "d MMMM y",
            "มกราคม/กุมภาพันธ์/มีนาคม/เมษายน/พฤษภาคม/มิถุนายน/กรกฎาคม/สิงหาคม/กันยายน/ตุลาคม/พฤศจิกายน/ธันวาคม",
        ],
        "tr": [
            "d MMMM y",
            "Ocak/Şubat/Mart/Nisan/Mayıs/Haziran/Temmuz/Ağustos/Eylül/Ekim/Kasım/Aralık",
        ],
        "uk": [
            "d MMMM y 'р'.",
            "січня/лютого/березня/квітня/травня/червня/липня/серпня/вересня/жовтня/листопада/грудня",
        ],
        "vi": [
            "d MMMM, y",
            "tháng 1/tháng 2/tháng 3/tháng 4/tháng 5/tháng 6/tháng 7/tháng 8/tháng 9/tháng 10/tháng 11/tháng 12",
        ],
        "zh": [
            "y年M月d日",
            "一月/二月/三月/四月/五月/六月/七月/八月/九月/十月/十一月/十二月",
        ],
    ]
}
