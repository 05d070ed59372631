using System.Text.Json;

namespace Identify.Benchmarks.Workloads;

/// <summary>A profile of 100 custom traits: texts, numbers and flags.</summary>
[IdentifyTraits]
public sealed class WideProfile
{
    private static readonly JsonEncodedText[] TraitNames =
        Enumerable.Range(1, 100).Select(i => JsonEncodedText.Encode($"trait{i:000}")).ToArray();

    public int Trait001 { get; set; } = 1;

    public string? Trait002 { get; set; } = "another value of trait 2";

    public bool Trait003 { get; set; } = true;

    public double Trait004 { get; set; } = 4.5;

    public string? Trait005 { get; set; } = "value number 5";

    public int Trait006 { get; set; } = 6;

    public string? Trait007 { get; set; } = "another value of trait 7";

    public bool Trait008 { get; set; }

    public double Trait009 { get; set; } = 9.5;

    public string? Trait010 { get; set; } = "value number 10";

    public int Trait011 { get; set; } = 11;

    public string? Trait012 { get; set; } = "another value of trait 12";

    public bool Trait013 { get; set; } = true;

    public double Trait014 { get; set; } = 14.5;

    public string? Trait015 { get; set; } = "value number 15";

    public int Trait016 { get; set; } = 16;

    public string? Trait017 { get; set; } = "another value of trait 17";

    public bool Trait018 { get; set; }

    public double Trait019 { get; set; } = 19.5;

    public string? Trait020 { get; set; } = "value number 20";

    public int Trait021 { get; set; } = 21;

    public string? Trait022 { get; set; } = "another value of trait 22";

    public bool Trait023 { get; set; } = true;

    public double Trait024 { get; set; } = 24.5;

    public string? Trait025 { get; set; } = "value number 25";

    public int Trait026 { get; set; } = 26;

    public string? Trait027 { get; set; } = "another value of trait 27";

    public bool Trait028 { get; set; }

    public double Trait029 { get; set; } = 29.5;

    public string? Trait030 { get; set; } = "value number 30";

    public int Trait031 { get; set; } = 31;

    public string? Trait032 { get; set; } = "another value of trait 32";

    public bool Trait033 { get; set; } = true;

    public double Trait034 { get; set; } = 34.5;

    public string? Trait035 { get; set; } = "value number 35";

    public int Trait036 { get; set; } = 36;

    public string? Trait037 { get; set; } = "another value of trait 37";

    public bool Trait038 { get; set; }

    public double Trait039 { get; set; } = 39.5;

    public string? Trait040 { get; set; } = "value number 40";

    public int Trait041 { get; set; } = 41;

    public string? Trait042 { get; set; } = "another value of trait 42";

    public bool Trait043 { get; set; } = true;

    public double Trait044 { get; set; } = 44.5;

    public string? Trait045 { get; set; } = "value number 45";

    public int Trait046 { get; set; } = 46;

    public string? Trait047 { get; set; } = "another value of trait 47";

    public bool Trait048 { get; set; }

    public double Trait049 { get; set; } = 49.5;

    public string? Trait050 { get; set; } = "value number 50";

    public int Trait051 { get; set; } = 51;

    public string? Trait052 { get; set; } = "another value of trait 52";

    public bool Trait053 { get; set; } = true;

    public double Trait054 { get; set; } = 54.5;

    public string? Trait055 { get; set; } = "value number 55";

    public int Trait056 { get; set; } = 56;

    public string? Trait057 { get; set; } = "another value of trait 57";

    public bool Trait058 { get; set; }

    public double Trait059 { get; set; } = 59.5;

    public string? Trait060 { get; set; } = "value number 60";

    public int Trait061 { get; set; } = 61;

    public string? Trait062 { get; set; } = "another value of trait 62";

    public bool Trait063 { get; set; } = true;

    public double Trait064 { get; set; } = 64.5;

    public string? Trait065 { get; set; } = "value number 65";

    public int Trait066 { get; set; } = 66;

    public string? Trait067 { get; set; } = "another value of trait 67";

    public bool Trait068 { get; set; }

    public double Trait069 { get; set; } = 69.5;

    public string? Trait070 { get; set; } = "value number 70";

    public int Trait071 { get; set; } = 71;

    public string? Trait072 { get; set; } = "another value of trait 72";

    public bool Trait073 { get; set; } = true;

    public double Trait074 { get; set; } = 74.5;

    public string? Trait075 { get; set; } = "value number 75";

    public int Trait076 { get; set; } = 76;

    public string? Trait077 { get; set; } = "another value of trait 77";

    public bool Trait078 { get; set; }

    public double Trait079 { get; set; } = 79.5;

    public string? Trait080 { get; set; } = "value number 80";

    public int Trait081 { get; set; } = 81;

    public string? Trait082 { get; set; } = "another value of trait 82";

    public bool Trait083 { get; set; } = true;

    public double Trait084 { get; set; } = 84.5;

    public string? Trait085 { get; set; } = "value number 85";

    public int Trait086 { get; set; } = 86;

    public string? Trait087 { get; set; } = "another value of trait 87";

    public bool Trait088 { get; set; }

    public double Trait089 { get; set; } = 89.5;

    public string? Trait090 { get; set; } = "value number 90";

    public int Trait091 { get; set; } = 91;

    public string? Trait092 { get; set; } = "another value of trait 92";

    public bool Trait093 { get; set; } = true;

    public double Trait094 { get; set; } = 94.5;

    public string? Trait095 { get; set; } = "value number 95";

    public int Trait096 { get; set; } = 96;

    public string? Trait097 { get; set; } = "another value of trait 97";

    public bool Trait098 { get; set; }

    public double Trait099 { get; set; } = 99.5;

    public string? Trait100 { get; set; } = "value number 100";

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber(TraitNames[0], Trait001);
        writer.WriteString(TraitNames[1], Trait002);
        writer.WriteBoolean(TraitNames[2], Trait003);
        writer.WriteNumber(TraitNames[3], Trait004);
        writer.WriteString(TraitNames[4], Trait005);
        writer.WriteNumber(TraitNames[5], Trait006);
        writer.WriteString(TraitNames[6], Trait007);
        writer.WriteBoolean(TraitNames[7], Trait008);
        writer.WriteNumber(TraitNames[8], Trait009);
        writer.WriteString(TraitNames[9], Trait010);
        writer.WriteNumber(TraitNames[10], Trait011);
        writer.WriteString(TraitNames[11], Trait012);
        writer.WriteBoolean(TraitNames[12], Trait013);
        writer.WriteNumber(TraitNames[13], Trait014);
        writer.WriteString(TraitNames[14], Trait015);
        writer.WriteNumber(TraitNames[15], Trait016);
        writer.WriteString(TraitNames[16], Trait017);
        writer.WriteBoolean(TraitNames[17], Trait018);
        writer.WriteNumber(TraitNames[18], Trait019);
        writer.WriteString(TraitNames[19], Trait020);
        writer.WriteNumber(TraitNames[20], Trait021);
        writer.WriteString(TraitNames[21], Trait022);
        writer.WriteBoolean(TraitNames[22], Trait023);
        writer.WriteNumber(TraitNames[23], Trait024);
        writer.WriteString(TraitNames[24], Trait025);
        writer.WriteNumber(TraitNames[25], Trait026);
        writer.WriteString(TraitNames[26], Trait027);
        writer.WriteBoolean(TraitNames[27], Trait028);
        writer.WriteNumber(TraitNames[28], Trait029);
        writer.WriteString(TraitNames[29], Trait030);
        writer.WriteNumber(TraitNames[30], Trait031);
        writer.WriteString(TraitNames[31], Trait032);
        writer.WriteBoolean(TraitNames[32], Trait033);
        writer.WriteNumber(TraitNames[33], Trait034);
        writer.WriteString(TraitNames[34], Trait035);
        writer.WriteNumber(TraitNames[35], Trait036);
        writer.WriteString(TraitNames[36], Trait037);
        writer.WriteBoolean(TraitNames[37], Trait038);
        writer.WriteNumber(TraitNames[38], Trait039);
        writer.WriteString(TraitNames[39], Trait040);
        writer.WriteNumber(TraitNames[40], Trait041);
        writer.WriteString(TraitNames[41], Trait042);
        writer.WriteBoolean(TraitNames[42], Trait043);
        writer.WriteNumber(TraitNames[43], Trait044);
        writer.WriteString(TraitNames[44], Trait045);
        writer.WriteNumber(TraitNames[45], Trait046);
        writer.WriteString(TraitNames[46], Trait047);
        writer.WriteBoolean(TraitNames[47], Trait048);
        writer.WriteNumber(TraitNames[48], Trait049);
        writer.WriteString(TraitNames[49], Trait050);
        writer.WriteNumber(TraitNames[50], Trait051);
        writer.WriteString(TraitNames[51], Trait052);
        writer.WriteBoolean(TraitNames[52], Trait053);
        writer.WriteNumber(TraitNames[53], Trait054);
        writer.WriteString(TraitNames[54], Trait055);
        writer.WriteNumber(TraitNames[55], Trait056);
        writer.WriteString(TraitNames[56], Trait057);
        writer.WriteBoolean(TraitNames[57], Trait058);
        writer.WriteNumber(TraitNames[58], Trait059);
        writer.WriteString(TraitNames[59], Trait060);
        writer.WriteNumber(TraitNames[60], Trait061);
        writer.WriteString(TraitNames[61], Trait062);
        writer.WriteBoolean(TraitNames[62], Trait063);
        writer.WriteNumber(TraitNames[63], Trait064);
        writer.WriteString(TraitNames[64], Trait065);
        writer.WriteNumber(TraitNames[65], Trait066);
        writer.WriteString(TraitNames[66], Trait067);
        writer.WriteBoolean(TraitNames[67], Trait068);
        writer.WriteNumber(TraitNames[68], Trait069);
        writer.WriteString(TraitNames[69], Trait070);
        writer.WriteNumber(TraitNames[70], Trait071);
        writer.WriteString(TraitNames[71], Trait072);
        writer.WriteBoolean(TraitNames[72], Trait073);
        writer.WriteNumber(TraitNames[73], Trait074);
        writer.WriteString(TraitNames[74], Trait075);
        writer.WriteNumber(TraitNames[75], Trait076);
        writer.WriteString(TraitNames[76], Trait077);
        writer.WriteBoolean(TraitNames[77], Trait078);
        writer.WriteNumber(TraitNames[78], Trait079);
        writer.WriteString(TraitNames[79], Trait080);
        writer.WriteNumber(TraitNames[80], Trait081);
        writer.WriteString(TraitNames[81], Trait082);
        writer.WriteBoolean(TraitNames[82], Trait083);
        writer.WriteNumber(TraitNames[83], Trait084);
        writer.WriteString(TraitNames[84], Trait085);
        writer.WriteNumber(TraitNames[85], Trait086);
        writer.WriteString(TraitNames[86], Trait087);
        writer.WriteBoolean(TraitNames[87], Trait088);
        writer.WriteNumber(TraitNames[88], Trait089);
        writer.WriteString(TraitNames[89], Trait090);
        writer.WriteNumber(TraitNames[90], Trait091);
        writer.WriteString(TraitNames[91], Trait092);
        writer.WriteBoolean(TraitNames[92], Trait093);
        writer.WriteNumber(TraitNames[93], Trait094);
        writer.WriteString(TraitNames[94], Trait095);
        writer.WriteNumber(TraitNames[95], Trait096);
        writer.WriteString(TraitNames[96], Trait097);
        writer.WriteBoolean(TraitNames[97], Trait098);
        writer.WriteNumber(TraitNames[98], Trait099);
        writer.WriteString(TraitNames[99], Trait100);
        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary() => new()
    {
        ["trait001"] = Trait001,
        ["trait002"] = Trait002,
        ["trait003"] = Trait003,
        ["trait004"] = Trait004,
        ["trait005"] = Trait005,
        ["trait006"] = Trait006,
        ["trait007"] = Trait007,
        ["trait008"] = Trait008,
        ["trait009"] = Trait009,
        ["trait010"] = Trait010,
        ["trait011"] = Trait011,
        ["trait012"] = Trait012,
        ["trait013"] = Trait013,
        ["trait014"] = Trait014,
        ["trait015"] = Trait015,
        ["trait016"] = Trait016,
        ["trait017"] = Trait017,
        ["trait018"] = Trait018,
        ["trait019"] = Trait019,
        ["trait020"] = Trait020,
        ["trait021"] = Trait021,
        ["trait022"] = Trait022,
        ["trait023"] = Trait023,
        ["trait024"] = Trait024,
        ["trait025"] = Trait025,
        ["trait026"] = Trait026,
        ["trait027"] = Trait027,
        ["trait028"] = Trait028,
        ["trait029"] = Trait029,
        ["trait030"] = Trait030,
        ["trait031"] = Trait031,
        ["trait032"] = Trait032,
        ["trait033"] = Trait033,
        ["trait034"] = Trait034,
        ["trait035"] = Trait035,
        ["trait036"] = Trait036,
        ["trait037"] = Trait037,
        ["trait038"] = Trait038,
        ["trait039"] = Trait039,
        ["trait040"] = Trait040,
        ["trait041"] = Trait041,
        ["trait042"] = Trait042,
        ["trait043"] = Trait043,
        ["trait044"] = Trait044,
        ["trait045"] = Trait045,
        ["trait046"] = Trait046,
        ["trait047"] = Trait047,
        ["trait048"] = Trait048,
        ["trait049"] = Trait049,
        ["trait050"] = Trait050,
        ["trait051"] = Trait051,
        ["trait052"] = Trait052,
        ["trait053"] = Trait053,
        ["trait054"] = Trait054,
        ["trait055"] = Trait055,
        ["trait056"] = Trait056,
        ["trait057"] = Trait057,
        ["trait058"] = Trait058,
        ["trait059"] = Trait059,
        ["trait060"] = Trait060,
        ["trait061"] = Trait061,
        ["trait062"] = Trait062,
        ["trait063"] = Trait063,
        ["trait064"] = Trait064,
        ["trait065"] = Trait065,
        ["trait066"] = Trait066,
        ["trait067"] = Trait067,
        ["trait068"] = Trait068,
        ["trait069"] = Trait069,
        ["trait070"] = Trait070,
        ["trait071"] = Trait071,
        ["trait072"] = Trait072,
        ["trait073"] = Trait073,
        ["trait074"] = Trait074,
        ["trait075"] = Trait075,
        ["trait076"] = Trait076,
        ["trait077"] = Trait077,
        ["trait078"] = Trait078,
        ["trait079"] = Trait079,
        ["trait080"] = Trait080,
        ["trait081"] = Trait081,
        ["trait082"] = Trait082,
        ["trait083"] = Trait083,
        ["trait084"] = Trait084,
        ["trait085"] = Trait085,
        ["trait086"] = Trait086,
        ["trait087"] = Trait087,
        ["trait088"] = Trait088,
        ["trait089"] = Trait089,
        ["trait090"] = Trait090,
        ["trait091"] = Trait091,
        ["trait092"] = Trait092,
        ["trait093"] = Trait093,
        ["trait094"] = Trait094,
        ["trait095"] = Trait095,
        ["trait096"] = Trait096,
        ["trait097"] = Trait097,
        ["trait098"] = Trait098,
        ["trait099"] = Trait099,
        ["trait100"] = Trait100,
    };
}
