"""An experiment of Fall Line, repeated with PyTorch.

https://example.org/fall-line/#v=1&network=4,6,3;activation=gelu;loss=cross-entropy;data.name=iris&seed=5&steps=40&batch.size=16&run=gradient-descent;learningRate=0.2&run=adam;learningRate=0.02&run=momentum;learningRate=0.05;noise=0.01&run=sam;learningRate=0.1&run=implicit-euler;learningRate=0.2

Float64 throughout. Made for PyTorch 1.13 or newer.
"""
import base64
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

STEPS = 40


def packed(kind, shape, text):
    """A tensor from its bytes in base64, little-endian."""
    data = bytearray(base64.b64decode(text))
    return torch.frombuffer(data, dtype=getattr(torch, kind)).reshape(shape)


START = torch.tensor([-0.5367145324542631, 0.7030567328601166, -0.18594025342712114, -0.21320495163706274, 0.6077245852450622, 0.5176004757252444, -0.20173536947979928, 0.23778433703920474, -0.2911755356950193, 0.24414730269352186, 0.6367986384430852, -0.212878010668628, -0.5883890846122801, 0.6437536089780089, 0.6751075356752223, -0.45888000313013494, 0.08931131074144064, 0.4647031526776985, 0.3557835791960854, 0.37212927541289476, 0.21415549960919292, -0.4683285861927943, 0.6179740621524497, 0.11474962631314883, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.08150680850658261, -0.18476684910229269, 0.30915484733849913, 0.10893117571543282, 0.3942394579484057, 0.5682410760823244, -0.3612575270071386, -0.7259574754368512, 0.63963919886428, 0.32578373424689205, 0.626990550537115, 0.810216586794962, 0.7697864369270532, -0.009985606336215164, -0.30065875762412186, 0.6804004767867242, -0.21458354925272066, -0.43272299896680605, 0.0, 0.0, 0.0])
INPUTS = torch.tensor([
    [-0.9006811702978099, 1.0190043519716065, -1.3402265266227635, -1.3154442950077407],
    [-1.1430169111851116, -0.1319794793216258, -1.3402265266227635, -1.3154442950077407],
    [-1.3853526520724144, 0.3284140531956675, -1.3970639535363667, -1.3154442950077407],
    [-1.5065205225160663, 0.09821728693702086, -1.2833890997091604, -1.3154442950077407],
    [-1.0218490407414607, 1.2492011182302531, -1.3402265266227635, -1.3154442950077407],
    [-0.5371775589668552, 1.939791417006192, -1.169714245881954, -1.052179926427139],
    [-1.5065205225160663, 0.7888075857129598, -1.3402265266227635, -1.18381211071744],
    [-1.0218490407414607, 0.7888075857129598, -1.2833890997091604, -1.3154442950077407],
    [-1.748856263403368, -0.36217624558027245, -1.3402265266227635, -1.3154442950077407],
    [-1.1430169111851116, 0.09821728693702086, -1.2833890997091604, -1.4470764792980415],
    [-0.5371775589668552, 1.4793978844888998, -1.2833890997091604, -1.3154442950077407],
    [-1.2641847816287635, 0.7888075857129598, -1.2265516727955572, -1.3154442950077407],
    [-1.2641847816287635, -0.1319794793216258, -1.3402265266227635, -1.4470764792980415],
    [-1.87002413384702, -0.1319794793216258, -1.5107388073635728, -1.4470764792980415],
    [-0.052506077192250644, 2.169988183264839, -1.4539013804499696, -1.3154442950077407],
    [-0.1736739476359015, 3.0907752482994253, -1.2833890997091604, -1.052179926427139],
    [-0.5371775589668552, 1.939791417006192, -1.3970639535363667, -1.052179926427139],
    [-0.9006811702978099, 1.0190043519716065, -1.3402265266227635, -1.18381211071744],
    [-0.1736739476359015, 1.7095946507475455, -1.169714245881954, -1.18381211071744],
    [-0.9006811702978099, 1.7095946507475455, -1.2833890997091604, -1.18381211071744],
    [-0.5371775589668552, 0.7888075857129598, -1.169714245881954, -1.3154442950077407],
    [-0.9006811702978099, 1.4793978844888998, -1.2833890997091604, -1.052179926427139],
    [-1.5065205225160663, 1.2492011182302531, -1.567576234277176, -1.3154442950077407],
    [-0.9006811702978099, 0.5586108194543131, -1.169714245881954, -0.9205477421368382],
    [-1.2641847816287635, 0.7888075857129598, -1.056039392054748, -1.3154442950077407],
    [-1.0218490407414607, -0.1319794793216258, -1.2265516727955572, -1.3154442950077407],
    [-1.0218490407414607, 0.7888075857129598, -1.2265516727955572, -1.052179926427139],
    [-0.779513299854158, 1.0190043519716065, -1.2833890997091604, -1.3154442950077407],
    [-0.779513299854158, 0.7888075857129598, -1.3402265266227635, -1.3154442950077407],
    [-1.3853526520724144, 0.3284140531956675, -1.2265516727955572, -1.3154442950077407],
    [-1.2641847816287635, 0.09821728693702086, -1.2265516727955572, -1.3154442950077407],
    [-0.5371775589668552, 0.7888075857129598, -1.2833890997091604, -1.052179926427139],
    [-0.779513299854158, 2.400184949523484, -1.2833890997091604, -1.4470764792980415],
    [-0.4160096885232043, 2.630381715782132, -1.3402265266227635, -1.3154442950077407],
    [-1.1430169111851116, 0.09821728693702086, -1.2833890997091604, -1.3154442950077407],
    [-1.0218490407414607, 0.3284140531956675, -1.4539013804499696, -1.3154442950077407],
    [-0.4160096885232043, 1.0190043519716065, -1.3970639535363667, -1.3154442950077407],
    [-1.1430169111851116, 1.2492011182302531, -1.3402265266227635, -1.4470764792980415],
    [-1.748856263403368, -0.1319794793216258, -1.3970639535363667, -1.3154442950077407],
    [-0.9006811702978099, 0.7888075857129598, -1.2833890997091604, -1.3154442950077407],
    [-1.0218490407414607, 1.0190043519716065, -1.3970639535363667, -1.18381211071744],
    [-1.6276883929597172, -1.7433568431321513, -1.3970639535363667, -1.18381211071744],
    [-1.748856263403368, 0.3284140531956675, -1.3970639535363667, -1.3154442950077407],
    [-1.0218490407414607, 1.0190043519716065, -1.2265516727955572, -0.7889155578465374],
    [-0.9006811702978099, 1.7095946507475455, -1.056039392054748, -1.052179926427139],
    [-1.2641847816287635, -0.1319794793216258, -1.3402265266227635, -1.18381211071744],
    [-0.9006811702978099, 1.7095946507475455, -1.2265516727955572, -1.3154442950077407],
    [-1.5065205225160663, 0.3284140531956675, -1.3402265266227635, -1.3154442950077407],
    [-0.6583454294105071, 1.4793978844888998, -1.2833890997091604, -1.3154442950077407],
    [-1.0218490407414607, 0.5586108194543131, -1.3402265266227635, -1.3154442950077407],
    [1.401508368131565, 0.3284140531956675, 0.5354085615261401, 0.2641419164758693],
    [0.6745011454696578, 0.3284140531956675, 0.42173370769893376, 0.3957741007661703],
    [1.2803404976879142, 0.09821728693702086, 0.6490834153533465, 0.3957741007661703],
    [-0.4160096885232043, -1.7433568431321513, 0.13754657313091806, 0.13250973218556866],
    [0.7956690159133086, -0.5923730118389191, 0.4785711346125367, 0.3957741007661703],
    [-0.1736739476359015, -0.5923730118389191, 0.42173370769893376, 0.13250973218556866],
    [0.5533332750260058, 0.5586108194543131, 0.5354085615261401, 0.5274062850564712],
    [-1.1430169111851116, -1.5131600768735047, -0.26031541526430396, -0.262386820685334],
    [0.9168368863569595, -0.36217624558027245, 0.4785711346125367, 0.13250973218556866],
    [-0.779513299854158, -0.8225697780975647, 0.08070914621731488, 0.2641419164758693],
    [-1.0218490407414607, -2.43394714190809, -0.1466405614370976, -0.262386820685334],
    [0.06866179325140129, -0.1319794793216258, 0.25122142695812444, 0.3957741007661703],
    [0.18982966369505214, -1.973553609390797, 0.13754657313091806, -0.262386820685334],
    [0.310997534138703, -0.36217624558027245, 0.5354085615261401, 0.2641419164758693],
    [-0.29484181807955345, -0.36217624558027245, -0.08980313452349442, 0.13250973218556866],
    [1.0380047568006114, 0.09821728693702086, 0.3648962807853308, 0.2641419164758693],
    [-0.29484181807955345, -0.1319794793216258, 0.42173370769893376, 0.3957741007661703],
    [-0.052506077192250644, -0.8225697780975647, 0.194384000044521, -0.262386820685334],
    [0.4321654045823549, -1.973553609390797, 0.42173370769893376, 0.3957741007661703],
    [-0.29484181807955345, -1.282963310614858, 0.08070914621731488, -0.13075463639503299],
    [0.06866179325140129, 0.3284140531956675, 0.5922459884397431, 0.7906706536370729],
    [0.310997534138703, -0.5923730118389191, 0.13754657313091806, 0.13250973218556866],
    [0.5533332750260058, -1.282963310614858, 0.6490834153533465, 0.3957741007661703],
    [0.310997534138703, -0.5923730118389191, 0.5354085615261401, 0.0008775478952676988],
    [0.6745011454696578, -0.36217624558027245, 0.3080588538717274, 0.13250973218556866],
    [0.9168368863569595, -0.1319794793216258, 0.3648962807853308, 0.2641419164758693],
    [1.1591726272442622, -0.5923730118389191, 0.5922459884397431, 0.2641419164758693],
    [1.0380047568006114, -0.1319794793216258, 0.7059208422669494, 0.659038469346772],
    [0.18982966369505214, -0.36217624558027245, 0.42173370769893376, 0.3957741007661703],
    [-0.1736739476359015, -1.0527665443562113, -0.1466405614370976, -0.262386820685334],
    [-0.4160096885232043, -1.5131600768735047, 0.023871719303711698, -0.13075463639503299],
    [-0.4160096885232043, -1.5131600768735047, -0.03296570760989124, -0.262386820685334],
    [-0.052506077192250644, -0.8225697780975647, 0.08070914621731488, 0.0008775478952676988],
    [0.18982966369505214, -0.8225697780975647, 0.7627582691805523, 0.5274062850564712],
    [-0.5371775589668552, -0.1319794793216258, 0.42173370769893376, 0.3957741007661703],
    [0.18982966369505214, 0.7888075857129598, 0.42173370769893376, 0.5274062850564712],
    [1.0380047568006114, 0.09821728693702086, 0.5354085615261401, 0.3957741007661703],
    [0.5533332750260058, -1.7433568431321513, 0.3648962807853308, 0.13250973218556866],
    [-0.29484181807955345, -0.1319794793216258, 0.194384000044521, 0.13250973218556866],
    [-0.4160096885232043, -1.282963310614858, 0.13754657313091806, 0.13250973218556866],
    [-0.4160096885232043, -1.0527665443562113, 0.3648962807853308, 0.0008775478952676988],
    [0.310997534138703, -0.1319794793216258, 0.4785711346125367, 0.2641419164758693],
    [-0.052506077192250644, -1.0527665443562113, 0.13754657313091806, 0.0008775478952676988],
    [-1.0218490407414607, -1.7433568431321513, -0.26031541526430396, -0.262386820685334],
    [-0.29484181807955345, -0.8225697780975647, 0.25122142695812444, 0.13250973218556866],
    [-0.1736739476359015, -0.1319794793216258, 0.25122142695812444, 0.0008775478952676988],
    [-0.1736739476359015, -0.36217624558027245, 0.25122142695812444, 0.13250973218556866],
    [0.4321654045823549, -0.36217624558027245, 0.3080588538717274, 0.13250973218556866],
    [-0.9006811702978099, -1.282963310614858, -0.4308276960051133, -0.13075463639503299],
    [-0.1736739476359015, -0.5923730118389191, 0.194384000044521, 0.13250973218556866],
    [0.5533332750260058, 0.5586108194543131, 1.2742951114029808, 1.712095943669179],
    [-0.052506077192250644, -0.8225697780975647, 0.7627582691805523, 0.9223028379273737],
    [1.522676238575216, -0.1319794793216258, 1.2174576844893779, 1.1855672065079756],
    [0.5533332750260058, -0.36217624558027245, 1.0469454037485681, 0.7906706536370729],
    [0.7956690159133086, -0.1319794793216258, 1.1606202575757745, 1.3171993907982766],
    [2.1285155907934725, -0.1319794793216258, 1.6153196728845993, 1.1855672065079756],
    [-1.1430169111851116, -1.282963310614858, 0.42173370769893376, 0.659038469346772],
    [1.7650119794625188, -0.36217624558027245, 1.44480739214379, 0.7906706536370729],
    [1.0380047568006114, -1.282963310614858, 1.1606202575757745, 0.7906706536370729],
    [1.6438441090188678, 1.2492011182302531, 1.3311325383165837, 1.712095943669179],
    [0.7956690159133086, 0.3284140531956675, 0.7627582691805523, 1.0539350222176747],
    [0.6745011454696578, -0.8225697780975647, 0.8764331230077588, 0.9223028379273737],
    [1.1591726272442622, -0.1319794793216258, 0.9901079768349651, 1.1855672065079756],
    [-0.1736739476359015, -1.282963310614858, 0.7059208422669494, 1.0539350222176747],
    [-0.052506077192250644, -0.5923730118389191, 0.7627582691805523, 1.580463759378878],
    [0.6745011454696578, 0.3284140531956675, 0.8764331230077588, 1.448831575088577],
    [0.7956690159133086, -0.1319794793216258, 0.9901079768349651, 0.7906706536370729],
    [2.249683461237124, 1.7095946507475455, 1.672157099798203, 1.3171993907982766],
    [2.249683461237124, -1.0527665443562113, 1.7858319536254093, 1.448831575088577],
    [0.18982966369505214, -1.973553609390797, 0.7059208422669494, 0.3957741007661703],
    [1.2803404976879142, 0.3284140531956675, 1.1037828306621715, 1.448831575088577],
    [-0.29484181807955345, -0.5923730118389191, 0.6490834153533465, 1.0539350222176747],
    [2.249683461237124, -0.5923730118389191, 1.672157099798203, 1.0539350222176747],
    [0.5533332750260058, -0.8225697780975647, 0.6490834153533465, 0.7906706536370729],
    [1.0380047568006114, 0.5586108194543131, 1.1037828306621715, 1.1855672065079756],
    [1.6438441090188678, 0.3284140531956675, 1.2742951114029808, 0.7906706536370729],
    [0.4321654045823549, -0.5923730118389191, 0.5922459884397431, 0.7906706536370729],
    [0.310997534138703, -0.1319794793216258, 0.6490834153533465, 0.7906706536370729],
    [0.6745011454696578, -0.5923730118389191, 1.0469454037485681, 1.1855672065079756],
    [1.6438441090188678, -0.1319794793216258, 1.1606202575757745, 0.5274062850564712],
    [1.8861798499061706, -0.5923730118389191, 1.3311325383165837, 0.9223028379273737],
    [2.492019202124427, 1.7095946507475455, 1.5016448190573937, 1.0539350222176747],
    [0.6745011454696578, -0.5923730118389191, 1.0469454037485681, 1.3171993907982766],
    [0.5533332750260058, -0.5923730118389191, 0.7627582691805523, 0.3957741007661703],
    [0.310997534138703, -1.0527665443562113, 1.0469454037485681, 0.2641419164758693],
    [2.249683461237124, -0.1319794793216258, 1.3311325383165837, 1.448831575088577],
    [0.5533332750260058, 0.7888075857129598, 1.0469454037485681, 1.580463759378878],
    [0.6745011454696578, 0.09821728693702086, 0.9901079768349651, 0.7906706536370729],
    [0.18982966369505214, -0.1319794793216258, 0.5922459884397431, 0.7906706536370729],
    [1.2803404976879142, 0.09821728693702086, 0.9332705499213622, 1.1855672065079756],
    [1.0380047568006114, 0.09821728693702086, 1.0469454037485681, 1.580463759378878],
    [1.2803404976879142, 0.09821728693702086, 0.7627582691805523, 1.448831575088577],
    [-0.052506077192250644, -0.8225697780975647, 0.7627582691805523, 0.9223028379273737],
    [1.1591726272442622, 0.3284140531956675, 1.2174576844893779, 1.448831575088577],
    [1.0380047568006114, 0.5586108194543131, 1.1037828306621715, 1.712095943669179],
    [1.0380047568006114, -0.1319794793216258, 0.8195956960941558, 1.448831575088577],
    [0.5533332750260058, -1.282963310614858, 0.7059208422669494, 0.9223028379273737],
    [0.7956690159133086, -0.1319794793216258, 0.8195956960941558, 1.0539350222176747],
    [0.4321654045823549, 0.7888075857129598, 0.9332705499213622, 1.448831575088577],
    [0.06866179325140129, -0.1319794793216258, 0.7627582691805523, 0.7906706536370729],
])
TARGETS = torch.tensor([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2])


def outputs(theta, x):
    x = F.gelu(F.linear(x, theta[0:24].view(6, 4), theta[24:30]))
    return F.linear(x, theta[30:48].view(3, 6), theta[48:51])


def loss(theta, rows=slice(None)):
    z, t = outputs(theta, INPUTS[rows]), TARGETS[rows]
    return F.cross_entropy(z, t)


def model(theta):
    """The network with these parameters as a module, to go on with."""
    network = torch.nn.Sequential(
        torch.nn.Linear(4, 6),
        torch.nn.GELU(),
        torch.nn.Linear(6, 3),
    )
    torch.nn.utils.vector_to_parameters(theta, network.parameters())
    return network


ORDERS = torch.tensor([127, 84, 86, 55, 134, 122, 66, 148, 26, 58, 107, 75, 144, 110, 0, 119, 18, 115, 62, 94, 140, 57, 89, 128, 71, 130, 68, 78, 138, 72, 112, 37, 47, 49, 77, 132, 105, 82, 30, 100, 59, 133, 101, 33, 8, 45, 88, 124, 142, 81, 149, 22, 20, 120, 79, 143, 60, 53, 103, 42, 93, 39, 64, 50, 23, 56, 113, 99, 35, 92, 12, 116, 146, 6, 136, 131, 28, 135, 3, 13, 125, 27, 43, 21, 126, 98, 52, 63, 109, 90, 129, 76, 137, 96, 10, 74, 38, 102, 91, 121, 17, 24, 48, 108, 40, 15, 46, 145, 141, 114, 70, 16, 67, 123, 118, 95, 31, 65, 83, 80, 34, 44, 2, 4, 25, 85, 1, 111, 117, 32, 104, 14, 106, 11, 147, 97, 29, 87, 9, 51, 139, 36, 5, 19, 41, 54, 73, 69, 7, 61, 105, 106, 14, 60, 64, 44, 137, 90, 70, 132, 117, 37, 96, 124, 4, 47, 79, 89, 18, 87, 88, 20, 46, 27, 13, 38, 112, 55, 11, 119, 118, 120, 50, 144, 138, 99, 33, 78, 62, 98, 0, 147, 45, 109, 53, 8, 82, 24, 12, 74, 58, 103, 131, 39, 102, 36, 71, 128, 95, 76, 127, 114, 1, 10, 40, 9, 23, 72, 51, 35, 17, 104, 84, 52, 43, 66, 94, 73, 122, 31, 107, 2, 54, 97, 141, 67, 100, 129, 86, 25, 7, 48, 85, 77, 15, 134, 5, 28, 91, 93, 34, 16, 65, 63, 135, 143, 111, 3, 125, 148, 26, 110, 130, 83, 59, 30, 136, 6, 69, 149, 145, 146, 115, 61, 140, 113, 121, 42, 92, 80, 22, 21, 126, 81, 101, 32, 133, 57, 108, 116, 142, 123, 139, 68, 29, 41, 75, 49, 19, 56, 107, 28, 73, 122, 110, 14, 46, 56, 87, 15, 48, 134, 32, 96, 1, 22, 127, 148, 67, 18, 141, 2, 117, 54, 3, 147, 50, 38, 49, 31, 17, 98, 69, 76, 84, 7, 41, 66, 125, 35, 23, 16, 103, 71, 53, 145, 93, 109, 70, 13, 104, 44, 45, 42, 51, 65, 80, 74, 133, 21, 64, 19, 142, 85, 131, 9, 121, 8, 99, 90, 100, 5, 37, 83, 123, 97, 94, 52, 138, 47, 149, 91, 116, 68, 119, 20, 132, 144, 43, 10, 95, 113, 24, 77, 120, 36, 0, 114, 79, 112, 129, 137, 4, 72, 27, 39, 58, 92, 136, 86, 78, 102, 57, 26, 75, 81, 60, 140, 82, 108, 88, 40, 89, 62, 55, 118, 59, 105, 143, 33, 25, 30, 12, 130, 29, 111, 106, 101, 11, 34, 124, 126, 63, 139, 6, 135, 115, 61, 146, 128, 78, 67, 53, 56, 57, 6, 30, 91, 146, 50, 33, 144, 3, 47, 22, 130, 64, 26, 18, 15, 4, 19, 85, 34, 89, 9, 46, 149, 124, 71, 118, 119, 122, 108, 148, 69, 95, 52, 36, 127, 139, 24, 86, 131, 98, 59, 21, 14, 147, 84, 68, 100, 109, 42, 110, 135, 133, 111, 93, 102, 28, 145, 143, 142, 54, 45, 87, 60, 121, 58, 105, 81, 8, 2, 35, 41, 31, 39, 43, 137, 5, 16, 12, 126, 129, 132, 103, 61, 23, 51, 138, 106, 128, 27, 49, 73, 10, 136, 48, 120, 63, 116, 80, 83, 55, 88, 97, 40, 107, 117, 114, 125, 140, 0, 123, 77, 13, 79, 113, 96, 75, 141, 90, 94, 66, 82, 25, 92, 29, 1, 62, 20, 104, 101, 38, 7, 99, 115, 37, 11, 17, 72, 65, 70, 32, 112, 76, 74, 44, 134]).view(4, 150)

def batch(k):
    order = ORDERS[k // 10]
    at = 16 * (k % 10)
    return order[at : at + 16]


def value_and_gradient(function, at):
    with torch.enable_grad():
        at = at.detach().requires_grad_()
        value = function(at)
        (gradient,) = torch.autograd.grad(value, at)
    return value.detach(), gradient


def backward(function, theta):
    """The closure that torch.optim.LBFGS asks for."""
    theta.grad = None
    value = function(theta)
    value.backward()
    return value


class Path:
    """The losses along one run and the last point. A point whose loss or gradient is not finite ends it."""

    def __init__(self):
        self.losses, self.last, self.gradient = [], None, None

    @property
    def steps(self):
        return len(self.losses) - 1

    def record(self, theta):
        value, gradient = value_and_gradient(loss, theta)
        if not (torch.isfinite(value) and torch.isfinite(gradient).all() and torch.isfinite(theta).all()):
            return False
        self.losses.append(value.item())
        self.last, self.gradient = theta.detach().clone(), gradient
        return True


class SAM(torch.optim.Optimizer):
    """Foret et al. (2021) over gradient descent: the gradient is taken at the worst point within `radius`."""

    def __init__(self, params, lr, radius):
        super().__init__(params, dict(lr=lr, radius=radius))

    @torch.no_grad()
    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        worst = theta + group["radius"] / (torch.linalg.vector_norm(theta.grad) + 1e-12) * theta.grad
        theta -= group["lr"] * value_and_gradient(seen, worst)[1]
        return True


def hessian(function, at):
    return torch.autograd.functional.hessian(function, at.detach())


def solve(matrix, right):
    """The solution of a linear system, and whether the matrix is singular to working precision."""
    scale = matrix.abs().amax(1)
    if not torch.isfinite(matrix).all() or not torch.all(scale > 0):
        return right, True
    _, _, U = torch.linalg.lu(matrix / scale[:, None])
    if not torch.all(U.diagonal().abs() > len(right) * torch.finfo(matrix.dtype).eps):
        return right, True
    return torch.linalg.solve(matrix, right), False


class ImplicitEuler(torch.optim.Optimizer):
    """Solves z + lr grad f(z) = theta. `root`: "branch" continues from theta as lr grows from 0; "newton" is what Newton's
    method finds from theta; "proximal" the lowest minimiser of f(z) + |z - theta|^2 / (2 lr) a seeded search finds.
    `step` is False where there is no such root."""

    def __init__(self, params, lr, root):
        super().__init__(params, dict(lr=lr, root=root))
        self.random = torch.Generator().manual_seed(1)

    def step(self, seen):
        group = self.param_groups[0]
        (theta,) = group["params"]
        start, eta, root = theta.detach().clone(), group["lr"], group["root"]
        z = start if root == "newton" else follow_branch(seen, start, eta)
        lowest = None
        if root == "proximal":
            z, lowest = lowest_minimiser(seen, start, eta, z, self.random)
        if z is not None:
            z = newton_root(seen, start, eta, z)
        if z is None or (lowest is not None and proximal_height(seen, start, eta, z) > lowest + 1e-7 * (1 + abs(lowest))):
            return False
        with torch.no_grad():
            theta.copy_(z)
        return True


def defect(seen, theta, eta, z):
    """z + eta grad f(z) - theta."""
    return z - theta + eta * value_and_gradient(seen, z)[1]


def newton_root(seen, theta, eta, z):
    """Newton's method until the residual no longer halves; None where it does not converge."""
    norm = torch.linalg.vector_norm
    residual, corrected = defect(seen, theta, eta, z), math.inf
    for _ in range(100):
        size = norm(residual)
        if not torch.isfinite(size):
            return None
        scale = 1 + norm(theta) + norm(residual + theta - z)
        accurate = size <= 1e-12 * scale
        solved = accurate or corrected <= 1e-12 * (1 + norm(z))
        if size <= 4 * torch.finfo(z.dtype).eps * scale:
            return z
        correction, singular = solve(torch.eye(len(z)) + eta * hessian(seen, z), residual)
        if singular:
            return z if accurate else None
        corrected = norm(correction)
        trial = z - correction
        following = defect(seen, theta, eta, trial)
        if solved and not norm(following) < size:
            return z
        z, residual = trial, following
        if solved and norm(following) > 0.5 * size:
            return z
    return None


def definite(matrix):
    """Its Cholesky factor; None where it is not positive definite."""
    factor, failed = torch.linalg.cholesky_ex(matrix)
    return None if failed or not torch.isfinite(factor).all() else factor


def follow_branch(seen, theta, eta):
    """z(eta) of z(s) + s grad f(z(s)) = theta from z(0) = theta; None where the branch ends before eta."""
    z, reached, piece = theta, 0.0, eta
    while reached < eta:
        s = reached + piece if piece < eta - reached else eta
        taken = take_piece(seen, theta, z, s)
        if taken is None:
            piece /= 4
        else:
            z, reached, piece = taken, s, 4 * piece
        if piece < 1e-10 * eta:
            return None
    return z


def take_piece(seen, theta, begin, s):
    """The branch's point at time s if Newton's method from `begin` certainly stays on the branch."""
    norm, identity = torch.linalg.vector_norm, torch.eye(len(theta))
    residual = defect(seen, theta, s, begin)
    if not torch.isfinite(norm(residual)):
        return None
    H = hessian(seen, begin)
    factor = definite(identity + s * H)
    if factor is None:
        return None
    correction = torch.cholesky_solve(residual[:, None], factor)[:, 0]
    size, z = norm(correction), begin - correction
    for tries in range(1, 17):
        residual = defect(seen, theta, s, z)
        later = definite(identity + s * hessian(seen, z)) if torch.isfinite(norm(residual)) else None
        if later is None:
            return None
        correction = torch.cholesky_solve(residual[:, None], later)[:, 0]
        following, z = norm(correction), z - correction
        if following <= 1e-4 * norm(z - begin) + 4 * torch.finfo(z.dtype).eps * norm(z):
            break
        if tries == 16 or not following <= 0.5 * size:
            return None
        size = following
    if definite(identity + s * hessian(seen, z)) is None:
        return None
    chord = z - begin
    for t in (math.sqrt(5) - 2, 5 - 2 * math.sqrt(5), 3 - math.sqrt(5), 1.0) if norm(chord) > 0 else ():
        change = s * ((hessian(seen, begin + t * chord) - H) @ chord)
        if not norm(torch.cholesky_solve(change[:, None], factor)) <= 0.25 * norm(chord):
            return None
    return z


def proximal_height(seen, theta, eta, z):
    return (seen(z) + torch.dot(z - theta, z - theta) / (2 * eta)).item()


def lowest_minimiser(seen, theta, eta, branched, random):
    """The lowest minimiser found of f(z) + |z - theta|^2 / (2 eta), and its height: descents from theta, from the branch's
    end and from the lowest of random points in cubes around theta."""
    here = seen(theta).item()
    found = [descend(seen, theta, eta, start) for start in (theta, branched) if start is not None]
    floor = min([here] + [seen(z).item() for _, z in found])
    looked, reach = 0.0, 2 * max(math.sqrt(2 * eta * (here - floor)), 0.5 * (1 + torch.linalg.vector_norm(theta).item()))
    for _ in range(3):
        radius = reach
        for _ in range(8):
            if radius <= looked:
                break
            points = theta + radius * (2 * torch.rand(48, len(theta), generator=random) - 1)
            values = [seen(point).item() for point in points]
            heights = [proximal_height(seen, theta, eta, point) for point in points]
            floor = min([floor] + values)
            for i in sorted(range(48), key=heights.__getitem__)[:4]:
                found.append(descend(seen, theta, eta, points[i]))
                floor = min(floor, seen(found[-1][1]).item())
            radius /= 2
        looked, reach = reach, math.sqrt(2 * eta * max(0.0, here - floor))
        if reach <= looked:
            break
    height, z = min(found, key=lambda pair: pair[0])
    return z, height


def descend(seen, theta, eta, z):
    """Damped Newton descent on f(z) + |z - theta|^2 / (2 eta); the height where it ends, and the point."""
    norm, identity = torch.linalg.vector_norm, torch.eye(len(theta))
    height, shift = proximal_height(seen, theta, eta, z), 0.0
    for _ in range(100):
        residual = defect(seen, theta, eta, z)
        if not norm(residual) > 1e-7 * (1 + norm(theta) + norm(residual + theta - z)):
            break
        matrix = identity + eta * hessian(seen, z)
        factor = definite(matrix + shift * identity)
        trial = None if factor is None else z - torch.cholesky_solve(residual[:, None], factor)[:, 0]
        below = math.inf if trial is None else proximal_height(seen, theta, eta, trial)
        if below < height:
            z, height, shift = trial, below, 0.0 if shift < 1e-3 else shift / 8
        elif trial is not None and norm(trial - z) <= 1e-7 * (1 + norm(z)):
            break
        else:
            shift = 4 * shift if shift > 0 else 1e-3 * max(1.0, matrix.diagonal().abs().max().item())
    return height, z


def run_1_gradient_descent():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.2, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        _, theta.grad = value_and_gradient(lambda at: loss(at, batch(k)), theta)
        optimizer.step()
    return path


def run_2_adam():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.Adam([theta], lr=0.02, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        _, theta.grad = value_and_gradient(lambda at: loss(at, batch(k)), theta)
        optimizer.step()
    return path


RUN_3_MOMENTUM_NOISE = packed("float64", (40, 51), """
CtvPY0nT6L8eF7faNcHgPwNyv30PBZQ/XkxVUYOJlz/2UT4ZBKj+v74siKs/ndK/EksEXanvtj+7oBZR8xDev95j9aEXD+k/Uiwscol1nj8npY
snjuPiv6mKGk3jods/dABfP/rQ8j9Q3zw4vQT5v2v3wU44YpE/1eAmD1Rr8j/gkRmQX1zvv7mSgmkHQe8/+xGeG0Xb8T8w0X3JIRfDP67B4reQ
OcU/P9l9Gvli6T9QX315CJDPP5P28VIR0uG/cB85odCH67865+p28HnzP+s2PHynofk//BYDFdFUyT8cptqMZCjlv3xZfxPzj/O/8uNiR7FH07
+8chA9ccHWP1gCJdKDr98/wxDq1arktz98wYBWXy/rv+GtaqIE5+g/9PXc4jq1xD/D8IFFxfLjv14/ZXwHUuW/SXgAtZf+3L83smlVVpD5P2TR
n9U7XPA/2kvf3GOr5T/7anpJEf71v6LaO2Khjro/Rk3Qodz64b8/c+VseciuP/rgebgGhQFAKejON7De8L+UFJCMp8OrP2lslD6EHvq/IsT67F
9j5j+3VlOSpfDVv30d2qoLAvY/Ay47f8yU6r/WRsh6icLgv14CZqfnDfM/x7Du1IcZ4D8D9VhQVC7pP1Y6IFFviQJALXbPC+231b/D2OHHqbj1
v5+dIz2Bg/w/wWesAyWI0T8WvLyfq263P4ejzEE7sOe/DpuGfthf0T84MScVMRP8P1KiF8cOBeU/lcK054Bx97+4eI6H1BLgvwHHD9hyisE/Aa
IiJhM7yr8dHOrG9mbCPxL4n60SgPy/ZVc5F7oMB0BG5ShwFwT7v8MV0q1JK/W/TUzI88Hh3r+GxxVL8YXOv3Y9qZ5GX/e/SWYvPfpIub/TbMIP
yafxvxbHkyjxSsu/6jXBgdNR8T9Trm60/z/LP0VCATFlbwFAPDOlqnwH1r8MaSBIJ3vVv4CUYyjplcU/T4sIDZtb6j+OmpOohvu6P0DZOkjtQd
O/l7iGcH5k3D8SR62b3VTaPywik5UJm7O/wfM0kvQycD/G7OYaXhfGP+l/5Vi/0do/v5rIZYHQ8L87M9vf+lv6v5aiKJrhxNY/+i3inuNX9L8w
KUaSsLTqPxsRTQ0C5+e/w9QviVLp479fe/X6ecTiP/3Y/DSd0P6/38xYH1du0L+5egOUb0//v17TcGF5IfA/yZUkxVBM3L+UBWb8Cu8BQDcWPW
wzT8o/KQjXc0xn9z9svlv0RT7rv1jEIOgiguo/SNn8A6+j9r84c9Ab2Y4CQHJrnP6ArAbAfQxPWk+X2z+LWtKsFj/tP49wMo/3zPU/gS2XeOv6
97+0F7d3gr72P8Eg4QmTYdK/mMC0z0uO4r+CTfbAkTXnP05cMCc9b9I/J86S+9IDwb+0yP796sPhv9W5XLbPKfg/l8j8EuEf+D9wNk3WRGXUP3
2KyNrF1ei/WyUwsbEp879j5fbYTIrVP5GnVPAnX+U/ui1JYSQb+j+8NodC+7aIvyYljKgjneC/PdU1ylfVyr9rcyPDlszlv4tKx/JN4ME/43eB
QYql6b+mf0B40CjwPw9ZXo+Q7v0/zEOxvqdNqT9iMhmy7PrVvyvIVpX6zbq/pA5JKc0Z579M6zQkOXcHQIFup3ILL62/1X019yhl278mijIEb0
J5v2It1JVOjPU/0bBpz0J1/T9IlRWk2R/xP2WGdAbGcdm/kexp9ePw77//4YY9ecqSP3KqDamB2ua/Lgvxo1zR9b8evrBiQgzEPx8nWfUtu+s/
wCLlnh0owb/Emv/46WHrP8PU4Drozuc/MPYTIraiy7+ZTy1ykf/uP2hdS+lfCZ0/9kljiY4Q4D9151RWejzdv1sQp+RF2vM/2S7bqOrh6L/Xmv
sFInz3P7oJfhr9VfG/kCiJY9EVzr8nXqEwqXbxv3OpFpn0uoe/SQUinoc957+NZvqHLkPWv9U9FPDaDPK/HmGncvfStr+S18WHbjb3P+jRF7K8
mtC/zJxib8Nwtb90XoQ/BGLfP4FfXjFZE9C/zbBQq22K7T/A0MudzgcEwK+1BGs2fuc/Nxq7qUZc2z9NDKRPPmniv2jljT3Fa8q/YSKqRpQX7z
8Sl+HNq5rMvyPtZzjX8+a/nplQkY4i878JuyIQpl3uP3cI3y5r6fs/Vyaozjqt8D9/k3ZcgAXiv1JarpdHBva/C2HcGeVFw7/AVkFsLoXrv86N
LelEdANAqqPSbM2E8z8rfdzS2CXyv6V7hnriddy/oJFXqxSj6T9iQ4BdvSflvw+78ksK/wBAfwBa6IoV6D/7+O13k+Tpv+wOpNTvLMc/7mlK2t
LO9b9cxq7tIfTiv2wJPiTCj9a/vewNGthWxT98Ccos6hMGQD5e/1O6HNm/gP1soudgxL94n16ANAjxvyG3lzec6+a/PuANkjiN8D8caKBgvXnw
P1WFc1UM4uq/CWiPj3L11r/Rw1m5ySXoP95uZ1qi+fc/Vanpm5IB8r90QNSoZrq6v5PCZxZKybg/oHgaF/vazb+mGeE3OdTVPzXXPGhp8PA/QR
emV6sq5j8kRJZH4OMAwEMPts37POm/g2cBGWuP1b/sJQPfDzzvvykZ882WKdS/dJ8bd8Tq3b9plOQVSb3NP7dqf2eVjNU/W4jCIrps9r8AYrq2
ZDXcv34++AejG/g/GBaGxWBB+j/ACPsKLuXzP0V67FSH1uA/9Xmu5QHrxz+1dTnhQablP3Fy8QDiPdu/2ff1alO757+22nWcHCT4P4q8iN8ko8
K/TcIe6dwowj8bFVQAX0AHQE18hrYXcAHAdFETZu/G2L+W9Xd0QRjHv7MEDqscP8I/es/K7T3d979S33FCe1XmPxK3Sn9cl++/bu5OlF2L1b94
kETBc0WnP93o9H06Gum/l8hLtZAm2r+Dm/Eki1nyvw4QXwO50ek/0nO8ozjR0L8B2LODvrTzP3kHfMdrrNg/QONySvC/1b/it0c/7p/tP9tZyr
WLpfA/F3ZonXNVA0BgPJC3iYDkvxg0Bgz8Oeu/ByU1a2O++r8hnUlP1YDvv+D95lafdOe/7seSVvtt0D8rVWJ1+bfrv95ESEUBm/o/nvSaTgrt
8b/YU0Xsbor2PwbIEm5R/e6/LDX+Pz2t6D/kF4rHFKzgPx5iEXJ00tI/vyTlRRbSw7+9agLLagQEwESreQfDTe+/wRBVKUp3sj9wO+duwRjvv9
1cfYuIAuE/qejOlyhT3r8vm88rHjXAvyNwF9vSROW/QxLgFW1S9T96IidXVJD0PxptGVH2hcY/0EQ7WkyF8r9ynCkZPtryvy4AG+Jr7vA/Efb/
B7wBwb8gaJvAOKfpv9oeyhAU0uY/B0Z6HIWO7j+ScKGNwOPMv7pKuSmVdNc/RcsJrwMI9L8laoIr3YLsv5PjNMyRNNI/oYwb60sp9T9V4BxPgb
3Pv5eoNRxix/M/zxo7hcsMoT/VEbe9z5bmP2mSN845oeG/u1EcuiVd3b8Bmsgz5mrjP6JA/e0hT+8/Dz4+nNTOwz8MNCLSFgDrv028JTDsCvU/
Q8VRS1PvAEDLfCEQ9XrxP2ZnQZo6z+c/OVHd2VU4+j+SLCfXi/u6vw7q3k0dQco/9OR0e+x5+j9+S5ASBBXiv9PQbdWhDuk/Uc11g7zk579R/8
LTlA3kv2tQa1i0mN2/5TjIr2IH8b96NRgvx/e1v/Dsk/Ytk/G/8b6I6oZC4r8p12rQ+QPhv8E9oHmaJMC/j4SMti+J8D8InAsgBdfVvzaqGIH6
B90/PxyQT5393T9sJyRDiEP0P38I4eNeqO+/Qz54nyomAcBbbPqneyjnv+iQrDBCn/m/WvPUpvab17+k5S6N8x/wv7oTTNgtMdw/M+vBlsOw1b
/OQPj/wSruP0+4rBRlAem/HIYCBMBl9j/HWBvSiqrMP6XV3B28d9i/XqHJ+jTY3T+XYLJjS2/RPweC7kK6WZA/GgpWSm4bzT93BWQ45QD9P5yc
EB+iNe8/DTlK7OF1AMAmbSzWPgTiv0Nh6Xv1hvW/2sho/fqBxb8ZwOjt/Sm3P6BhI2AnMuC/Rxlzk86/4z9rh8aIsVnQv8gfwGCJJN8/thM1rh
mx3z9YqS656EbWP4rLLOjqMfe/9TwlFh5L9L94dC8z3l7wP3X4VOkKJdq/B2UTvjEopL/jen8XzorxP6+D8FByePI/2+77e+t2ub8IcZUqky7o
v2t1Glb9cwhAhycVqhtG3T/pmX6BopuQP+Ngz3DsX6Q/MfkBEAWs3j8uBnwdlOPTv5WzEjdUHPI/JiNVh8Qd9D9O373BYhDiP61cgKFqqc8/CU
Og6MOG4T8VQai+TPrBP3odBIbSQMI/iy12j1XUAsDnTTgvj6TvvzCLpuvefPs/zvh0ioo82L8iD7XlL1yzP79fgx45zu0/35H76t9s5z+G+Srw
TfTsPxqexruutfC/7gsY5AyX/j9SI2DK/xbxvwOMGJrLf+4/Wh9V6/t1178RSOhtCPbyv5ZAIB0yfu0/Dqc3rs7c6r9I8EB2mLnmP/1D0qDDMv
K/nYP7sjKD2z++EmxR9fHHP9wblXtRx+W/hfdnSEJhwb/z+X50Eurgv4jedApkmfU/HnjnlgRo9b+Fga9Jieb6P7GTz4Ub2wBAXrG/G9Xr+D82
TPfqES7zPx4LG20b4ek/c2eHx9cU7z9RZz1wZe3eP2mpwWfIw/i/XofC3WZj+r9G9W3jdjDIP+QyICTSvPA/03kmGKht5z+9veM6xEDqP/QTV2
B78tc/iw/9mUov878NEKZ8alL5P9q+cwIIFci/JWqA1sfJ6D/5i/bstq3xv1Eo1ZihQd4/SSZDob75078JawvSi/n2vzJQ1AJ5mO+/qpmNxM1l
1z9HKMMGYOt1v0K+4JS21Ms/4pqxFBYR778mSkkvSr78vz2/0lXpy8u/09qPQJtA678vQespQB/gP4MLy+ZE8Vy/SUGM8a8j8j++qIbO+27Tv+
Oz3FgvGN0/u4uSmZvs9D9RzGOHtcLePwhONXS6yMM/C3kSFv+Xzj/MCf4K5lrov2DrM1wd1PC/yZSsu2KC8b+t2asDf8Xgv0qak9lMV+S/X/Kh
lakc+L86+bgM62vnP8EkrIH5NLg/AoRK7w6Ry7+2m9+zScLav4QMhnw8FvQ/6Y/sExqY578/dKKtXC3zP3TPN4bEC+m/iOy17xcP278rJpu8bz
vAPwGZRwFu9O4/wI/HoL308D9W4/i36PzkPxZDd52q0fq/RlE5TVwQ9790Z13ze0bmv5E6hxAxG/A/+QL/CgoSoD8cnsuHH3/8v/6zTOorvee/
A9uGzvBiir9/Mjup1Jv2Py4qkNP/M+I/aL9PCM1Zj78CUmQIdVu9v9+yyvuu5fU/pTvKh8HY7D+BIdtGlEXZv4+Z3TqBDNk/ftdPaKCC8D+7fq
6q/KzrPxgsILkU3rg/Bxc2B5KiAUD+WJpAeTj+v1Hzt3YP2eq/T0/9GIKl3z/uHX2CCUfVv3Dyc4ONx/k/sALjXxJq8T9Yxg1EyuztPwYX1KJU
vgxAWRI+e4dV6D+cvan9XtDov2PZf1fgcwPAy+XuogHH9r9MCFwgWoK3vwyYXcanaQBAlLnGG7uJ9T/vZ5xBSvjCv/7Qez517uE/PZBHZq5NAk
AJkp2s+t78v2eUjPL0S/w/RqD5w6/G+j99Uc9sI43lP6OJb3Sy/va/f3V/WTGj0z948ZJe8Pv4Pw7VPcNoLNi/7nVzKCDCyT/dw1j8Z22rv06a
/5ndvsy/XqpOOrZY6L85mEYnM7DxP1S63TMsQpw/aU9Ai5cB2j+OBd+fpMzRPyGpBz6hoec/eL9gDVBBzr+058xMFYv3v6cPAcNEzfW/vtBbBL
nW3L8RriUX+J72v/EMnlWpqvq/ja66IbfJuT9TYYk/3fDzPxc4FopN/Pu/oxMbSU4vuj9og3FiBlruPyF9+TtBv8e/BmEeiQtx5j+lsXuG3VXq
vzHRVOtF2PI/9I9xLP9x3L95PwIGaf7wP8A44Cb7tHg/nIXrirOB2L8IHgaAa33/v4xJjJMcRvk/c5fZ818Q8D87+P3gL/PVv6PyTN1vL/c/A3
UUBwHQ47/q4rzje/52v2LTsMuNafe/ljRgwW+u97/viuUeGo6uP0kiBstv4eA/1uFgN1Q55j/VEiRYsZ7SP3JouRKHRuO/ZuZr8dfK4z8yTiak
kb/qP2t0WJM6TeM/xPzv5tpY3j8NMRasVojWP+lZGYrm2+M/syyOrkaw7T+oyJPZ+rPSvxGsu+JCres/iNVLFKog2j8CFJkY3PvsPzC7wS7hnu
m/aarSUDtx2j+BZin9B9zqv4pgW/BooAFAouEVjjsw5L98z1a6h4ftvzEsNn22082/VRdvfehN9r8IS3gffkDlP4rS/BpdnwHAdimNIP6SyL/m
pIIB2E3cPx1/ZT4rcPG/zig9pHkO4L9gGi/xUPTiP8Sw9jV3Guq/0cKUfgnM9b+vY94FHl4EwMwo0D21o/i/Qo3RRTZ3+z/KDJmdiwq1v1GJPj
LOK9C/7e88q2fp8j9y9a3aYN+Yv7vli7L7H/G/VAlPufflBECVMuvfDz3WP+1Vnbw56dg/EYOOLCuc0b9pXS32DNSzPxKRGMnhZNm/4DBlFG/m
4j8V+q53OLYBQLNIybD95Oa/D8qnQ1Hp6D96+z1+2TbuP/3YfjKO4uY/AzTidYe7qL/iCm6ylFy/P/9xTR2si+G/H20ck+9p4r8Ud5Uio3Xpvw
SBoIR6mri/LrIKE6YEjD9Qtu/vNNv7v4q77nwQjPM/9rQJMJyJ7D/DiHerQQHbPyLVyvR5QeS/JA/ZqcVd5z8FdoQhrcnRP0gh4h/KdcO/iud+
BKU5xD9sf7MvUITUP6wq0a0GGuw/oxqgHr7grr9r94aWeCUHQFUijYtXWOi/svNBj2wR0j9A4xrfju7iPzDbR5kaVPK/verhyrCv8j9WPnIkne
/tv7rrQuuNEPg/EHtUyf+x5z8SwFp71ELqP00hDL0kWtS/TXyIJ+FfsD/ngbzTOObIPzWw1htb9do/420QNpvOyr91yTh6mb/uv9zDDqgYm+8/
NONTKtfUAkCKEaRWWgf3P8FWE0ia6/O/vKGeD2to5b+xEaQwARbfv0TNsfU0rPS/uj2MDTMvwz8I0EXKgMD/v8apVTSIEtq/bXPWp4y1/7/rSm
Cd/3f2v9aoJMpgC+I/3Ke10Flz4L9ddXBmGqf2v2xT0x+xvvO/6v7vPb758b+fkjf2gkXqP4RUoxJud/I/4SpqrwtY8D8QVlM+/ZXyP5+LybEl
8dE/S+DAWmmV+T9eRKdkHeXNv2VKqm1vxeu/GbI4PrZj3j+Ij0lFmcr4P03RW3LMnOm/pSBvKn5g979NLOqXHSPxP04JfwuVhf0/UV1wXjfYzb
98sJO4aoXaP23XNr+Bvtg/zzRpuB1f778AIY0fm8DYv6DEhj2JGNS/ZL8+riiq6L+yrcUPp1rzv8+d5LYdr7Y/nMr9FQHW47+sd9sVu9jav4AI
nfO6be+/pXHs1H972b/kpKTawfP3v3yfYxiLSvI/nH6rG6aA5L9hFIsSbvz7P5SVLo0cveu/p43SjqQ1oT94/MWvn2zaP8q5ANZUL9E/mkjw3O
1rnz/mGtYnsw/8v1mpAkpcfOy/TO2YHk779T/lybI4KbXPP5Yvr9KJjd0/VASxb2btyz9WKnTUTuDDP/QhfHyLGd0/PgP1gU1q6j/tU/W7BTTk
P/r6xFxK2dE/doUYF8CU4b/C1WzujmLTPxG+Wanqk+e/SRk9BYi/CMCA+HCtSSLtP+17pJRFTes/oDWuahow4r+0J0mjCtMEQOfLXFMpu+G/SP
lymajP6L8ZlF+SHRL0P2CIaPQ6fd4/Mh6rWNHgwj9dMROH0zTVPzHC8sg1C9E/AMay/yuWrT9n8yRP7VjAP6aM7SyUjPG/5sX9loMD7L9ah3AT
jH2/v0C5GpPtB/S/89Ukl3H54D8S2bRAbs7zv6wH7b4v4Mo/B4VKp5cl2b9EG6T6nVTAP0/fvyIWSeC/Rv28oeqn7D8i+19yiyryv3qtdVPkxd
6/5SaLkeZw5j+S8WPgpRf5P0dLNVuene0/WcWdKG9/5T9r3U/cRUvmP8psKAbm6r0/bfMjRxopuT/CmmYChk7xP+ntteRHSsu//7mAGdIl7D+S
janHqTcGwOn7l2II7OC/ncuuxybssr/dY98Y8WT2PybiNs/CHvS/Vj5iJlEz6D+aGG5Y5Xj+P5e6SROL250/11E3ezXR5z83s6hZcGz1v1SFCm
xSkXO/bxt/7rz+7r+z/nhw79XmP/MFpMkbAe4/Py6brHTsAMDKFoZ0k/PwP8RpZ24m8vC/wB9zuN8J879yw/zj6+PuP9xVNqhwN/E/2eaHZ5qG
0z8lGMbTVt/TP60ucskIS+M/pqSeSBTK9T8VE3wLsQTjv+4VIYSKP/W/HeEx9RF0+D8esIANnPv7v5g/B7icGOM/Mk0efs5+3z9UWmFEwZTtP7
Zx+v8e1c4/tsC+ao3y5D9RSVbcnK3JP6f2hTY7pd0/QT2SXRv6yL8q+tBWpS3evxfbIj/wxPg/QIiFT04n9796sgFktA3cP0owC8mFePQ/ZZ/h
Y7wD9D/41gVNpY/yv5vbBjBSNQXA6iPXfdL29r8RESfA0q3EP6NuSBF5kfe/yEkaVx3y5b9qubSX2hvWv+r/EcMk1ME/TPMWtRC/6b+To6xF2r
vDP630VXsPYry/zf1KVRoso7/NGXPmeRqVP1wJq9bilfk/m4w5dL7exL/XNhbBkeL0v2cNZYf/L9k/srOwghac4r+Th9PJVnrQP66bhh7M7OG/
pvVztCsR9D+gBLBFFPPhPx8988fHyrC/pOD7Ji/59r9pnaC7YULRPyN/TTnwwuA/K1yyEQJ48L8aEI9OgDfvv1dA67rbeABAbREJUIt68r8E9B
OKisLlP1731ooWxvC//2buxv8Y/b85MLJWJmkDwHOKxBWWrvC/5uMTuThR0L/Upxx9HPbEv99NQxKRV/O/fwo+UKbQur/2nEavh0/yP9GjcW8Q
LcQ/qg+083WEpD8+whpxOT3ov9JhYPbsds2/ztyn7pdb+j9pH82gB7Dav4hhBiaOOABAvgiGQ64D4z/KT+9sByvgv3LQW6NI0/A/gpLJFZzDAE
Ckf02AWrPGv+qbZjg4Xu2/VJAq7h0M4j+f+BYbetb/PwNSKfsIotc/eppa4Ddp0z+F5li5BznYv/tdn4Wxku8/Si1ZwKijqz/qzIGEgcnhP0PX
ZRh/6dm/K6Dl3uosx7/h2Lp+o1nlP4TaBPQbcfm/1T2nWE0B47/qlvFbFAzYv5WbGpedav4/+1Mhy1X7lL8rnPKjfwTpPzokTnVs3/K/GIzmqZ
uc+D/2O5Cxm2MAwOWjUALesus/A0ZMqVvj1L+6Qy4srVyvP4yOzvX+KMi/aFsh8fUZzz+lQfa8vGzTvwTtYw9zN8W/TIMn8bAq5L/qRC/z94nD
P/p+sKU1xvA/TZHIUxUU4D9UaTWefwnzv+4XWndx+tG/D158C7ju3j+VlN/5TdXdPwzoG0bzEuY/Vf+8v0EZ7b8tAU8M9V7rP8SN91dH0t2/lj
Aw6gFs5r8Lwwg4yqz0PyxCZ63Ndsa/oZFXGldS8b+JhOcEr4LhP3JcI4GaCvA/bqdfNSktor9sAFAGXlr1v7FuEOanYeQ/hgP+tt6k5r91fmIb
YT7ovy4/mWhvffS/lr+3ITyCoT/tCmLN3nbSP/u1yhsEyvI/5a+lSHaR5D8lc7crSkPVv2k8hkDVN7E/T9qiFqlm67+F1D+oxkT+P+SUfhbJVf
Q/5KHqQalpwr+BATxckzjwPxSPcF3c8M8/mTPCuP9W17/AbB7Rn5Xcv6sMohVI9OM/Kxb3N3Ew87/BvMOC8mv2PwSDG1UB/ei/ej0GTLAfrD8O
WCCdhGrxv9WGY/lNVdC/fRdB/iIyrj9TEfo2b5vyP3A2+VxoQeI/OeTTrd6iyj/xBbIf7LzfP/UShNDMb+K/rHSV52wKoj8Tnz3ecpzuP4Yvab
Vbcae/pZtnJKc49L8kCc7WfO7rv3hWlPmFYfS/PSCMTJOM5L9VlInrqB0CQMT26qvl1cc/gPOzzckr0z9hSwjbtH3RPxTkA5kGevC/fU1PgyCP
+7/pdW9eEGbbvxLappZdzNA/OdfOfMHpx78Hpr/Jpt3rP+ifRF4wMbg/H7yjJsFV/L8DoJNpBWDjv/J283lRjPE/sNHoCy+K6j+3U6VUIVWXPw
qONm/+PvE/z8fT6Mbw2T+T5rA4aI7SvykK5ljX1Oa/0N+EUs26+b+EZzA4E8TGPy3UrzPUQ9i/l5G6S7u66L+xmtjUyTTmP5xTAgBUM/a/R+rn
d2JC5D/HIApTsYvev7XMDH26ANc/tHgR0Iksgr9DcgwH1CHiv+DZxY9Ltuw/rKWgunAH9L/fe7EqBNTMv0f0R7iWBMc/jyIQOe4m5T8ovRt88X
HnPxpitjriKPE//m06an6d5T+a7tKkhJzePw5lYsAhrdG//3asCjZcsL8gbJY30GvzP1etvIWV/cW/DnW+HW75yL95htg6Zrv0v6M5LVmoOPO/
gN5It18/4L9H+KMK067XP660kbuMoOw/Jmd3L3vy7j/Xcq+tvbX0v/14XKEwu/s/UCg/E50VzD/OaUqlj7K7v+wIq9mUseO/CLu5X67TA0Cnee
p7qNXVP12WwLe05Og/0QmUZkc34z8NC2h1ylb2v2uq35AYZMo/smMbILr+8j8/aQcTQ+ntP5IKplVqT+I/bf5Qp4W47j/T+V5dttHQP3z4Q/I0
MN2/t1pm3W8znz9M+krErfqKv5tWm42bL/C/VqYK/BL+yT9+ChjN7Sr4P3G9y9YlLvE/cGUXrUUL1T/nvD2nXK6hvymqv/Wa5uY/TcVNO8bRAM
CLXi8uqeraPxxgQqzjleY/S08haJdZ1D8qxNPCQgP1P1l6yDxCb70/L4GthL9kpr8ynAaoN9iQP4QNRAd9Kfi/ko5M87GS3D+J5DMMEUsGwNaO
UkAC5Lc/tGM4KsLG0T8oha0KFqL1P+QjeFX9wbQ/81l1C5w4AMDzq+ImxuftPzkBV4UZquK/tzp3oZco4b+phKEPB0HSPzURDnyZ0MA/uVtGD7
TA+7+HQ6afFnCQP3wWX77A5d4/JTD/oOjX7T9dmE2DnETbv9xkWyxAedO/UxBILPZA17/pCG1zAbnqv6tlfkTAs3m/mmqVmbSx8T/Z6OIQOsjW
P6A5KnWkDZC/Y3Aql5GY5D/lWQLIOKtxP62ik09h49g/Sap3YJ4R0b+ndbs3mnn8v7xifz8kMsO/iQTseMADAsCDS+3wxmDPP8MkrrvTdsO/qn
kXBuVh4r+lypL1pyD0P5MQAqr7tua/IG2sM1yz7L8UagfK/MnhPzdB5ULryuq/5OTekc7O8D+8LlBqOKvhv4Icupa6VeE/IVcgMfflzb8c2dk1
wKXhPwr7kI4maMM/JW1x8d/X5z9+SsEl6aynv3Gd18nUTADAmAcpVKeGvT+zZAcskEjBPxAKQbJWowFA2JgkqKRv/L8oLgnjWxXTPyXUhHPg4f
k/rw5L6oGd8b+aKhwYH9fmP+wa2bhXTek/8KikVkLR3b9Gk0n7pTUDQJtUyw8fcfc/EgcHkwDq7D8+v+6zH3LYPz37Zahm+tu/IAVGNyRfAMAA
nJ36RbXkv7eJjYpSePA/3MHraGjZ37+vLKuTq6qpP4Z4ZI9elgVAjw+t0vFv9r80CvchExG0v7sqxpRrt+8/tOKgB+0pvb+SAHy1YSPSv88eHc
9f0vw/fw3bfxKX9b9t03WbVArEPzmgcqpINgDAMWVQEDeW17+q8XXSXr7zP8vf65h5+ec/UtqTQ7ed4r9P6IMqDovoP+uFTxhZvb6/brzTfIJ7
0D+9HdE4JDUBwGdRqFXMoPo/jlDphgrs2L95spJhnAisPxHuTywVk+G/Fa0TQsgD9z+QROdEj8jCvwvuERDQPvK/3HwwzHI+9D/Fa81G0H3WP+
RPgWpr/PE/8BBvmF/w6z/958IuaIS6Px/ld8c87Ms/Ji7UA7Svwj8foVmYmx0AQOaZM0eG/9w/tegSWbFW/L8E4k2dukjdP02rFy5xodY/YXeF
PeIt4r+G8s0Zk/f1P8zhd2L4deS/yFMDjaUB7j/PMlCk8Df/PzKfWNDXG4c/s0AVvUIi5L8rwvZ2LUDwP26FMgNKePO/lqQhgOsNxD9GcKjpNV
Hlv4utVfMv5tc/wgH3E6XY6b9edOThsSjyv0CuDbFWteg/GcYy6DAl/r815zInTK3ov0GHwDiYQuS/LxSDmUZH/D8srm/hb7fhv+RTHIhnmc6/
TzICQwdtmT9XXfoQDdD1Pxr+nNFP0vM/uKa9UPft+79hZuGe2X32v0M9U828efW/W+1vTEDk8T/NjylXcHDVv2c77qihNcU/ik60MYC3AsBDHx
gE8k2Av5c7yjL9Jsu/yzDB55NO17+IHzmnR+z3vzLSLw/hD9+/qvwrqrYU6T8dbt5NQ7yov1DRf3OyVN8/rPrzRIBjtj8wxQfPMRuvP6m+/8B3
+Ys/4WmSDct+87+4aHIfRrQDQDykWWJ829u/DmSZB9oU07/uP3rWsDmyP7DyIcWaDQDAZ4021zcV4j/W9d4WN3a1v0806Q+Teuq/Zi2L59Op6z
+hhTBJ02zuv2a7T7CGZ/i/uJ9NHcDY0b9tdNOLRlHfP/cqBa7qLdC/WuzSs5L68T/XX6gQGd/+v1WNL6xIFOO/XEfrPj3L5L+YMTuB0nHiv4qs
svn37+K/ZBE5rBH34T91JoMjeNzHP9KAOvhbXOy/R3sWEIvMtj/IvPrPeInrvzrnCoNFHdw/5ej2iDepwz9bauXiwBumP0GRU5qeKvo/Lfp/nM
sK6L/WlCNE1K3APw9g5vauKdo/gWRGsZ1zyL+a0/bUOazlvwnf8qrnSs4/71Q1vZxr3z+tdacv/9TXv71e9enGi8G/2poyKWQZ87+Aa7y1pBnU
P5nc7w6nBdW/UHhy7f55AcCOAvYFE2ryvyaRSzg+K/K/4Wg9dplByz/nmORxT1/iPwO4/chMV/e/VHIj0U3fwb9SaqfV108CQNwpoHHR6ua/E8
Os30ek7T+n4RGgvjn1P305nRIjKfW/ztuQlEr78T8NBoQAUOfQvw9y9zC7mAFA5cCwCaHy4z8ltz8GZq76P+xVqPf8WeW/8MlaZQ45qr+7a3rt
ZGzjP2XS1FOpbNM/CJhWry0lwb9Ik8H7hAbov599X0GH8uE/QK5MfmEVAcCfaw2Keiadv7sw0UlEHNq/ot+xwHW57T+NRNVwwUvIP+KTrXP9Zw
DAVvsizrSQ0T+hmYqtrp70vydXCf06UvM/8Hb/pB3P+T9AINBXiBDwP2Dy2gHY0e6/pa8oExG8BEBdmgcT7DPCP7UCdKuYFqs/m2W0IYJhBEB5
k13STx33v90GdnlzOr8/b/2X0tGE2j/H1P8IsTLyPwzPaVU7Ft4/5NU7mU274r+icn3bBjMHQMwdfJnx1v4/Hr09KiV377+3z04OVxP9P2SY4+
2coMM/JhXnvVNz8D8NUcqkzyH0v5PY2TwSYO+/jqUivqX2xT851CXEHxjEv6KO5MEKtNc/4OP50Eug7j8k7Kw8l+HrP2v/94j6yPO/HOnuabXR
3z/AudGVrx73v/LMW1/WMgBAbCPNpJqHor+O3IK3vWj6P12v6biC4tU/F27EAlVO678lNEJeNnH3P/4ALqpEytw/M8yM26NP1j8OOGUBWFryv4
3o68qWGM8/Z77eMkBq8z9ODQuDGqLKv029mYNdELO/Ai14sIzk+j9cfyrECw7cP+FLqfmdy+6/n6WoyW/uyD8sOTNzRnPfv9OQLFwLQtG/t/kJ
lgEdyT8uz1Vs04PiP+9AfS5ris8/xOgMaP2d8b9aeTY6YJSZv0BLzCxWZ4+/CB9gvbw/4T942qn8uLLZPws9bZDFmua/Vrx0DhAW478zjux8uS
7nP8gVFsceH+A/T8JsMdFB2z+YUg6DShizP1u+jHdqnsw/30aSAzZZ37/T0IM7EroAwIcnHMYWEfU/Xqm+/MWfkz+r0msgxazrPzDf0g287+6/
6+a+sPJI478VLF0YQ6/jP2x0Onm1fbM/Lb14PzUR3j871RDf4L7zP4UcPpj95LS/X7xTE+kl9T/NAT19IoPmPxNKZxSX+se/LbRh2ATDzr8R1T
8IJXzgPwdtT2ACm+Q/FNQg0+nQvb97LZUa59j9P38amKMZZwBA0heNro7/0D9Mn1/Uvgu9vxbcqK7Dyda/uEZHQWQS5j/oo0SPuJv5v/WTfucj
cN8/j2kNY6aP6z8dRTsmHmywP2isa+tdtus/89uhT69Jm78uInEWemXYP/vp1WQaQdG//KQHB5+rwT/nASG7v+vSP65T74EWSsk/U64PnKjZzT
+mfBeEDfT3vzcXiWTqGOg/Fcr45h22+D8IOdcZM9bcv6LM5CDkDu2/nZyz5Jgb6b8DQE2TD0HlP8ts2O2OXdu/lyXUuDls6D9944jov1jnP/wf
hOpJ+OE/PA1hvr6r47/EAFtVW5zmPzOkNWpGoes/SvP7P73q17+09hAUHaXkP1/Ql7vuEfU//i3aJtjW8T+m38bmIV4AQKrktIjuosK//Z2XxC
Gh/j+olb//cMTrvy5tiS/zpd+//nVPLfqs8T/Uu4euTAzqv1FXccTTQOE/ZqmG+AjH5T9fwXxPnhS5P/UH5bNP+dq/EhlG6sW+tz/MP00+zuXf
vzWFbR0Pj92/cJO8ILdY1L9CLnRIgvHAv9XE81JtCeu/apo+6k0Y6L9CFT3lt1nwP2oP9i510pw/LjqqCkfL1D/8oOzEkjjqP/zvWvpSf7Y/ot
ELn23R9j9RhoIefHfRv3H5iwJWr+Y/POqmXyOz5r8v82Gxz1/hP1EVOPI4gOq/uxzCN7P6AUAklU++lSTDP8OYdTArifG/Invx1cZN+T86hGlf
5hbev6X+Dn66rVK/su62mYtcsz9sOT34LTbqvzM48Pj4P9M/VQny+dGpxD+vCP8NvZLkP+bqlgZhp+U/dVpl0lR+0D8yYF/fB4L9P1BL2zif/t
E/ANMUk2dU6r80wN+ggjLqv/cvTmM+pPU/TBDbKyqp3L8YF4ObcN3fP0AS0Hjuzdu/EWDmP2Qv3b+vXZBkwdfrv6DxiYJg0uO/Ftvj7hWZ1z/n
/bl745n0v4ddmNYex+w/NkQa6XDJ3j9dHwSF/T7dP7JDryC5wuC/wM3mYMHQ3j9Og9VInjfjPzAbqxG23uQ/Uqbv9/sXDsDgYF463i/GPysUu7
n1reg/nfXFSoAj9D+/ise8r73yP7tj5i/OdOe/V+E7x/dw4j+pcwSa3Y3xvxopJZFwPek/cB17VWuk7T9mulRmXOnPv5Zc4m53APG/ZOqzgqEg
9D9k/Cq96Uzxv4izqoFRnd0/DJjiLDpoAkB05w5+wN3Nv9zt8FeT4vW/UTaibl2I8z9bI+6+yUnTP4+F9JrD9NY/HserLcgm8b9Jv9nt6bbvP6
VDFV5RQPS/ciP7Z6Kc7L8sgPHCcWfnv9/Wao56D9i/1WSxtcHB5z+qncfaG0ABQJlDmvaCDcg/1bebteVy6T+KdILe4vzfP6ElRrMFJ+Q/uurN
KTS49D/ve1bysBT0P0nOAgjvo+4/3g4ivCv+1D92S2S7Zb/QvxnSkl3LOPI/LHziR8m48b+Wf6om/gLav64eKEZ/N7m/XWp2Q72S0D97aaBsve
6fv1TwCgja29K/ZOMTkBodzL8HIFvDvg/zv6O6OPiVl9I/v7O4z9U79z/Ai7wX7GGtv4WUDe2txfi/4In3PCtp6z/9lj1heqP9P3Gn62NR8/I/
h3TaID5b4b8aJMzo8i7ZPxAjCcW5+vG/ACxv2DWK5T9Ea5An9qz1PwnF8ACRYNO/kV7Nr5BE+z9+xqouAWXovwWu5Il7Iuu/yaH2cIjl3z9X53
qJaWfxP3wW8EzbRto/Tb1ZH50d77/LbueXRfaWP+9a0+0WjwBAgtR2Q5BhzT94qLt6nQH1v/JpO30cEPY/6Kp0mIof8b/eCcU7Ofrqvy05D95s
TOy/tzAMXctm6L/mS5CG86vuP131bZslcMC/yHagFQNb5785FIcUVVb1v5qdnGhKpwNAkfBl3b7D8T94wy89uSXZP3FMki3ZF5I/Zzu/u75M8T
8zHFNlN4zqvx06rXVQo8A/r9vBPC6Jyz/RSYKRO/b7v6GVXYXHW/W/wKA145XJsz+w/hShczHqP8TcZH57kug/IS7zoxG387/OSFX1sJX9vxZm
65nqy/K/LKEHHK0O+T/rnNzH/1byv84d3M1/jmg/DZCymxkS57+Ia/ervSTTv2WnoBAyzPi/pUlyXSEu5L9TI35emPDtPzzLl5JJYuq/wfvE5g
FmpT82MHuY6xSuv4uDHifTYJ8/sQTpXddJ4D/YzQnSdF3fv8OiY6HyAO6/kKMknu5R2T8Yl6P+1vLtvwyQx2Ia9Oc/360yzZZv8z9D80do2Bbn
P+xye4uFRQNArjou+KX4AMDCpjgHCCPovw5/HklLIew/kYMpgX6s8L8+JDJv6dONv6HY35D89ti/Yliini2c8j9qmleRPz24vzAgZX5gBOa/vU
FBuUb15D+eUd0nBNXSv8XQQXHcKsg/cfwpY6PO4T8jCS17abjSP6ctcewyTts/4cINDQ6s8T9+t6tPu2q7P133LkFeHOq/0PmuOvGgzb8/Pqnd
A2LHPxxj/saDm+W/I0GXI4DQ0z+okITduJjDPzm9ISxcZeQ/+oybuVBa8D8a0TBUzUTjv3kccVirNqK/g+yhbd8k+z9szi//wkPpP1t98/CRJN
U/I16O2sKS5j/qFPCeuFb4vzi7PvtGif+/Tq4fu3A/4b9LrTQaGVz1v0XgknJFrtQ/GGK4t5Nevz8fYn85/h4AQCdximzFe+U/mZxFivDvCcCh
JvHe5uugv1LNeUTVm/E/cl8AdF2Kuz/n0YftAWDyv47IFR0tCeA/RdtTM1BruT8aPQ7eM+DvvwoC3zKonsm/4qOrvkfR978/BgIxcIbHP7lOsX
mb8u0/32wxWek+3r9kgj3k0I3ov++Ak80eFOC/4otXDfbD4r/7MSOzTo7UPwkm9zk5Bfw/MKyXoqjD77/2LoPL5AflP09G1h2ucts/mjSEjEaT
/796ARqcuZXmv+WodEBfsuC/Eyf2NLuD4z86JoLniyL8vzD4NHlPjuk/vC0A960u6L+6K/pvxknqvyv4+l/zU66/0WP86xko+785ViH0ULn7vy
qMep6nqK2/jISep+71/79WWgmt4djxv0ryqNjzR+M/UsplGZuy8D9JkUD7mnTnP6Qc3a1HCd6/bt85+DxK8j+pRn+FMPDyP4zrIsESKMo/LiEL
H9Ly6L9bWrLUWC63v5GfBPLzCPM/nWFOruL99L8G0ETEfCnqP5CilNXo2Ns/thBEb6lK2b+IdLEP8I7Wv4RFeU6AQPy/83CpjJc48b+00m9SDr
qlvwJy8xnM4vA/+4s30OOhvz8d7XpYtaTkv9TWuv+xfew/kN5f3G698L/nuY8ctdXUP+X4/QmN4ei/wiyor/xFsL8Umys7P0bsvz6xA/TgSL8/
QzQHn18z2D8ZHgVL8qfgP7rd4Rwj+8u/rKussmsn3T/JuiMwAU/SP63c4cUkvqU/OPwZA9YRzb85FGvsJFvjv5/jo75I/NO/9CkgAtIM6D/8qA
KLQfnevxPub/61ruS/xJo20x2g3T8knXsKF03fP3kYQ7M/6/E/ANjnqhl17j/3/uUZ8rvxP8Ui0mCQteQ/dZDxjsSZ9j8UF0jH6sf7P4bDzrLH
T9Y/CbMtDMGDA8Cdoab98CfzPziMEDi0avA/95in5l+L5r/E5hT/jFPsv7pxkrwSzeO/yaYb8O6Y5T8H8ocgBNbKv8vrg0PYneu/JfvJN+HTu7
9weg1Ls2/Wv6Qfk5wVJcC/ovI+asgE87+m4QopTa/ov18MsWWaRdw/o3oWaRBS+7/Y0rRapa8AwPhPrdBR9Ly/T3H0OILYpz9Kh1d5LmClP50C
rIeU0OU/uLnYyXFS87+TzwGigW66P8t6T64Mxvk/6oAnpZdZ2z8n4goQgnfhv7vwQU9iyeA/6fBFht275T8S8+h0aQW1v1eLVgIVhdI/Kg/paK
9E6z/2xmV/Elnxv08qJSsAhMC/di/SFDqq67+oBs05nc72P3OvlilrEti/a5lGtCWZ8L8BNLXGA2ztvyF9rSYbF/w/8B1FlIpa2r8czOB0znS3
v8j/jXDruMg/EOpPs6HEBkBHzG+t813wv9SeGdud6Ks/DM1oSlmj5D+YDPQlQf/jPxGjtkcvFfm/39ZaUqvI+b91+AnO00n4Pym+9sDys/M/Uj
scQOzc8D92CvNykfmnP6QfvfspY8e/eRrI+hwt7b8eXmqT7hfDv9m847R/9MK/lg3BovMq9D+c7M7C+KH6P+QH06UOzPG/OlGIiju8uj8/PUXc
QKbyPzcNQV5bE+a/91Z0TBh/AcAmvulPRQL0P/k+oaPLZv6/eLqCIh8J7b/G6oj5TyvjP6WGXhs3t+A/pvedticl5j/cnPTZSGLtP9fbMjm3h+
y/m4WQPTme6L8Vr77SvC/mP43kQUTJae2/wIkQ9D6347+28NScACzKv12IBK88o+Y/Ml7G96ON279lrgU4fn/yvzJmD/JdyvC/Qdc2hCXEzT/X
PF2x6HHlv0hRCb9mFtw/t5N+nOCx5b9bw0AZMCiqv6E7WVhumuy//VABI9i2nb8lTYOaz0zGv37321xxnuI/d/VAP+6k8z+DY+T0qR35v6Zs+d
9QVs6/tqI+k3tE8b9xpo2PXE33v1omsllaX+2/tdpnSS3/0b/H7IMcgfPuP9hiv1anQOK/rjZ04hmH4r+8bibuGVTyP+jGDDJMm7I/x4awGQnx
3785C7JOqyzvP0ot+r5JF+c/pxScalxw7b8t498EUZLlv62646QC8us/DS5+o4xN5r9Zdxlf0A4BwNNaHYSuTvE/Hyuzuh64+D9YzYzgI4yVv3
PcSwq0V/G/8AV8mDR8kD8ZpjbBkzf8vy8zXpw2At6/8o7JyKkX5L94XOI8qizhP+WPl9N27uO/gT4QSF+U67+0mJ+S9kXyv3JIpBR3ZLK/xNTF
1ZnXAcDzYMUnSD+fvwQxe2qRM8S/ZnwxCOB94z9YdcaKsnzsvyAHY+MKybE/VNRHQRXJ9L821Xel0vn/v2zc8DeAQuA/xGEnM2tN8j+FS7gkWb
L2vwstVGVZYsU/Loa0Oguh8j+w7yKtnb0GQBTFmfoAo+S/LQ/sYKKq9j+vsVghGdLRP6Ob9/2i1ATAGbHfJObw5j9CLleC/ivvP2NErSo4h84/
Rb7q8F7a67/F0mrxstfUv9af/tQdqcI/YTQM0WZW8z9ihfFGkuX4P2TS7wV0h+S/WWvQ/6wE4T8bFUpbDv/RP5lwz1I5ne4/2Zy1WL3O9j/cJg
ZDX93+vx9aZkc8vPE/sxaogI5c1T96P8F7oHP6P5GDMUN0eOK/jzhvpNns8T8V/FuIg8EAQDfZXAYZRva/fW/MNI8ezb9FSiN/yR30vxXF9LDu
RAJAjCM1f8kC1r8on5FxYVLxPzgQG2Lg4fq/siWeKWJK6j9eefSub5njvwSnosJou/c/b0NoRA2E9L/a29fCGjjlv7q2sRELVbk/TzMWRBfK4D
+txRr5v4TQv4OfgMpPs/A/xz+Ig5GhtL9WPL3LlW/ivxRbAhZferO/L7FJQSH+479ieWfz5xLHv7SaewA9afY/An3m1n+xnL8Z8rJwtKauv+TV
p6hz/tE/mFZnPhNH+T+rNzXr1Gntv1W5nDn/Bvo/pTz/k9Qv7T90VPFkClzdP9MTnUkj9e8/8p+xepNhoj9jrZs6MIDbv0CIAkbIJtG//uWNin
jz2L/r75jmdde6vwA9qy0XV64/oWCbnu9W8T90sAxZjyviPwMiGOwcMfM/cspXVioG5b9KuNJU9aLqPz1TAhsnoN+/g/vWePxl878KXXWNXIhj
PyWA4IKxsN+/9jNKWr0R5j/KSF1FMGe7v6m287yY67W/s8tWBUBb4r/DHrBa8WXpv9DQbkcrUv+/0TCe+Pc0+b8LgfJwaY/7v1cqKvgAGtk/Ls
Nizoxz9z8Tg0RUc1nvP3oo8azHc/e/Nu6SLCbF/T9BEMsGG0bnP++odI/16gXAeo5A/WgQsb+1kimtUbTyv+gArdqyxNy/PuQGW6TgyL/2sAAH
9n/lv+WyV8Emp+y/gg3cIQgR0L/RxjkHfBr0v1ZpcQL7MPW/L49A2Ejb8z+IXuBUno74Pzqw494iYOg/5pa+qCS2xj+p4aBosVvgvxtNy9bjZP
O/fw4Cenq68r/34G7925/rP1Jzemu0tuS/Ki55eE1+8z+WHv//YLrBP8hyrpuXfAjA7W7m7AWX97/dP4Qswqz0P+E+IRrzafc/hfgMpx9vBcBd
ExA1TEzlP7tCFe9tbPC/7ZX8Teyv+j9ezVaS5wXJv6DDSUe6bQBAtcdZmaf00L/hAaxJZ3XhPz0niENFhLA/aK8d6wZj/r8sCA91fyr+P5oTdk
wcGOG/jbaIggCX678yYOUMAx/7vzYKmQ2m0QFAQLwyLPn54T9GMzC10E34vx0bNqmMZPO/661fXhWv6z8LcUZx/qTMv94a0iX+TqK/my28HkHu
8r9DxuFQ8ZToP5hvQsqGduI/PExPjAle9j+813l0r/fTP9wKh1dA1fw/2B3/7mmX2j/rv5lx2a3av1vY7snKOfA/6ls6RU0czD+h5xw1gfnrP0
qBErOkKeY/wbiqYYH+6j/NNwwIrfjivyr1hp94n/s/wK5MuaWd5L99lQDCLoXhv3Tg3+hGEd2/v9TmDPrgsD+gHCjDm6XnP3Qpz1uv6vY/qLKb
BOi1iT/dN0vXt5rsP9WVFKP4W/A/VZ0e7lxc4j/r9ERV6vTFP8FPjcheSqS/J/v3IoYV6r8uAHi6h4fgv+WaeeUuM+q/dQzyClIaBcCdY/sqOY
3bv1GzSyk5LKs/hQZFo1go4b8mmQTUqHXcv3dOuIKMneE/mdXrbTl//7/xARo0Ywzvv9L0cTD2Gfo/6ldLycWb+L/y6rv+EcnyP1aPFyELPuU/
1zW9f6AF/r8s+xMHInqzP7EnvKY3MMw/Dgiwnep46z98WVrK1OflvwYLsnNGrQBAM+kqLRdd6T/A+c82g1f7P/z7RkAkUPY/ZyhnJObQ9T+ZvO
cojNH6P9nkhjKoauk/AHWNXeuC0r9uU8GXhT7+P7Zb02vnosg/nOeQhDFr7L8L0E8TXerTv6cuqBEpfue/IXT1HOQS8T/FfWi8usfzP/fzruYg
Bfe/OnouajJfAUBsqpGrFAa/v9JfeImslPY/W2ZS6NV44j8dzyfkCAfQP4pYtkaVTuQ/bxR2XL9Ptr/G52jxTu7kv60Tt/Bov88/KTL/qIZRw7
8qqmsAQCHnP0yCfYht3uW/LDoLnIH20r8LEkWAdc3evwDuNAplwOQ/4HDHtYYC0r9jusBLwcfoPxjpEv5OFuq/xdcwntX707/rdh9+uATmv4Cd
M8TE+9q/oZos8xl/5j9LU2O09rnWv7OIbbRqZO4/F4KBbhQj+b8nSNUKlUf1P1CwErCnjPA/TqS4Tt1GBUAIY4DHktLwP26YxJ0MdPC/X/FSi3
9k279CYlQjxJr0v8GMKLO4JNc/sJzOw7A01j9IvP78Hy3vPyf3Qxvod+4/vexxLBbn8r/n1gggvGDEv63WssI26v8/
""")


def run_3_momentum():
    theta = START.clone().requires_grad_()
    optimizer = torch.optim.SGD([theta], lr=0.05, momentum=0.9, dampening=0, weight_decay=0)
    sigma = 0.01
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        _, theta.grad = value_and_gradient(lambda at: loss(at, batch(k)), theta)
        theta.grad += sigma * RUN_3_MOMENTUM_NOISE[k]
        optimizer.step()
    return path


def run_4_sam():
    theta = START.clone().requires_grad_()
    optimizer = SAM([theta], lr=0.1, radius=0.05)
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        seen = lambda at: loss(at, batch(k))
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


def run_5_implicit_euler():
    theta = START.clone().requires_grad_()
    optimizer = ImplicitEuler([theta], lr=0.2, root="branch")
    path = Path()
    while path.record(theta) and path.steps < STEPS:
        k = path.steps
        seen = lambda at: loss(at, batch(k))
        theta.grad = value_and_gradient(seen, theta)[1]
        if not optimizer.step(seen):
            break
    return path


RUNS = [run_1_gradient_descent, run_2_adam, run_3_momentum, run_4_sam, run_5_implicit_euler]

if __name__ == "__main__":
    for run in RUNS:
        path = run()
        end = path.last.tolist() if path.last is not None and len(path.last) <= 8 else "…"
        print(f"{run.__name__}: step {path.steps}, loss {path.losses[-1] if path.losses else math.nan!r}, theta {end}")
