"""The Netherlands as five schematic parts, drawn by hand for this package.

Every corner has one place, and the parts name the corners that they share: borders therefore
meet exactly. Places are in units of a drawing `svg.WIDTH` wide, y downwards. The drawing helps to
recognise the parts; nothing can be measured on it.
"""

from typing import Literal, get_args

Part = Literal["noord", "oost", "noordwest", "zuidwest", "zuidoost"]

PARTS: tuple[Part, ...] = get_args(Part)

BOTTOM = 456.0
"""Lowest edge of the land in units."""

CORNERS: dict[str, tuple[int, int]] = {
    # the north: from the dyke along the Wadden Sea, the German border, and back to the lake
    "zurich": (208, 77),
    "harlingen": (212, 58),
    "holwerd": (250, 32),
    "lauwersoog": (286, 29),
    "eemshaven": (345, 21),
    "delfzijl": (355, 41),
    "dollard": (384, 52),
    "bourtange": (383, 90),
    "emmen": (370, 115),
    "schoonebeek": (367, 147),
    "coevorden": (336, 147),
    "hoogeveen": (312, 150),
    "meppel": (283, 141),
    "steenwijk": (271, 119),
    "kuinre": (253, 122),
    "lemmer": (238, 114),
    "stavoren": (205, 110),
    "workum": (211, 93),
    # the north-west: coast, lake, polder and the rivers
    "den_helder": (146, 96),
    "den_oever": (173, 100),
    "medemblik": (178, 124),
    "enkhuizen": (196, 136),
    "hoorn": (175, 148),
    "edam": (178, 172),
    "muiden": (175, 194),
    "almere": (185, 187),
    "lelystad": (211, 164),
    "ketelbrug": (230, 153),
    "urk": (225, 141),
    "vollenhove": (261, 139),
    "kampen": (251, 153),
    "elburg": (249, 175),
    "harderwijk": (229, 191),
    "nijkerk": (213, 209),
    "veenendaal": (227, 233),
    "rhenen": (227, 252),
    "wijk": (202, 250),
    "vianen": (178, 254),
    "woerden": (153, 236),
    "nieuwkoop": (150, 212),
    "zandvoort": (119, 197),
    "ijmuiden": (127, 174),
    "bergen": (133, 142),
    "callantsoog": (139, 117),
    # the south-west: the delta and the west of Brabant
    "katwijk": (109, 217),
    "scheveningen": (98, 233),
    "hoek": (84, 251),
    "maasvlakte": (70, 256),
    "voorne": (77, 268),
    "haringvliet": (88, 275),
    "goeree": (54, 278),
    "brouwersdam": (58, 285),
    "grevelingen": (77, 292),
    "schouwen": (40, 294),
    "burgh": (44, 303),
    "oosterschelde": (82, 313),
    "beveland": (42, 313),
    "westkapelle": (19, 324),
    "vlissingen": (32, 338),
    "hansweert": (68, 337),
    "ossendrecht": (101, 350),
    "essen": (114, 337),
    "zundert": (139, 340),
    "baarle": (162, 345),
    "gilze": (160, 318),
    "waalwijk": (167, 297),
    "gorinchem": (168, 277),
    "leerdam": (181, 266),
    "breskens": (31, 347),
    "cadzand": (10, 354),
    "sluis": (14, 371),
    "eeklo": (36, 367),
    "sas": (61, 379),
    "hulst": (86, 372),
    "saeftinghe": (95, 358),
    "terneuzen": (64, 354),
    # the south-east and the east: the great rivers, Limburg, the German border
    "den_bosch": (197, 284),
    "oss": (222, 276),
    "mook": (255, 287),
    "gennep": (265, 295),
    "well": (280, 318),
    "venlo": (287, 346),
    "swalmen": (274, 370),
    "sittard": (261, 396),
    "kerkrade": (278, 417),
    "vaals": (271, 445),
    "eijsden": (237, 444),
    "maastricht": (231, 426),
    "elsloo": (243, 408),
    "thorn": (247, 382),
    "weert": (228, 373),
    "budel": (218, 361),
    "valkenswaard": (204, 366),
    "reusel": (183, 358),
    "hardenberg": (332, 161),
    "ootmarsum": (359, 175),
    "denekamp": (371, 190),
    "losser": (367, 214),
    "haaksbergen": (340, 228),
    "winterswijk": (348, 251),
    "aalten": (325, 267),
    "ulft": (302, 274),
    "lobith": (279, 268),
    # the islands
    "texel_south": (143, 91),
    "texel_east": (160, 75),
    "texel_north": (157, 62),
    "texel_west": (143, 79),
    "vlieland_west": (159, 54),
    "vlieland_south": (180, 45),
    "vlieland_east": (178, 39),
    "vlieland_north": (160, 47),
    "terschelling_west": (187, 36),
    "terschelling_south": (222, 25),
    "terschelling_east": (220, 18),
    "terschelling_north": (187, 28),
    "ameland_west": (231, 22),
    "ameland_south": (262, 20),
    "ameland_east": (261, 13),
    "ameland_north": (231, 15),
    "schier_west": (274, 18),
    "schier_south": (300, 14),
    "schier_east": (297, 8),
    "schier_north": (275, 11),
}


def _ring(names: str) -> tuple[str, ...]:
    return tuple(names.split())


LAND: dict[Part, tuple[tuple[str, ...], ...]] = {
    "noord": (
        _ring(
            "zurich harlingen holwerd lauwersoog eemshaven delfzijl dollard bourtange emmen"
            " schoonebeek coevorden hoogeveen meppel steenwijk kuinre lemmer stavoren workum"
        ),
        _ring("vlieland_west vlieland_north vlieland_east vlieland_south"),
        _ring("terschelling_west terschelling_north terschelling_east terschelling_south"),
        _ring("ameland_west ameland_north ameland_east ameland_south"),
        _ring("schier_west schier_north schier_east schier_south"),
    ),
    "oost": (
        _ring(
            "kuinre steenwijk meppel hoogeveen coevorden hardenberg ootmarsum denekamp losser"
            " haaksbergen winterswijk aalten ulft lobith gennep mook oss den_bosch gorinchem"
            " leerdam vianen wijk rhenen veenendaal nijkerk harderwijk elburg kampen vollenhove"
        ),
    ),
    "noordwest": (
        _ring(
            "den_helder den_oever medemblik enkhuizen hoorn edam muiden almere lelystad ketelbrug"
            " urk lemmer kuinre vollenhove kampen elburg harderwijk nijkerk veenendaal rhenen"
            " wijk vianen woerden nieuwkoop zandvoort ijmuiden bergen callantsoog"
        ),
        _ring("texel_south texel_west texel_north texel_east"),
    ),
    "zuidwest": (
        _ring(
            "zandvoort nieuwkoop woerden vianen leerdam gorinchem waalwijk gilze baarle zundert"
            " essen ossendrecht hansweert vlissingen westkapelle beveland oosterschelde burgh"
            " schouwen grevelingen brouwersdam goeree haringvliet voorne maasvlakte hoek"
            " scheveningen katwijk"
        ),
        _ring("breskens terneuzen saeftinghe hulst sas eeklo sluis cadzand"),
    ),
    "zuidoost": (
        _ring(
            "gorinchem den_bosch oss mook gennep well venlo swalmen sittard kerkrade vaals"
            " eijsden maastricht elsloo thorn weert budel valkenswaard reusel baarle gilze waalwijk"
        ),
    ),
}
"""The rings of each part, all turning the same way; the first is the mainland."""

LAKE: tuple[str, ...] = _ring(
    "den_oever zurich workum stavoren lemmer urk ketelbrug lelystad almere muiden edam hoorn"
    " enkhuizen medemblik"
)
"""The IJsselmeer, from the dyke (its first side) along the land, turning the same way."""

LABELS: dict[Part, tuple[int, int]] = {
    "noord": (304, 86),
    "oost": (290, 210),
    "noordwest": (178, 222),
    "zuidwest": (113, 299),
    "zuidoost": (222, 325),
}
"""Where the words of each part are centred."""


def places(ring: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return the corners of a ring in units."""
    return [CORNERS[name] for name in ring]
