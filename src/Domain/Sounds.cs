namespace AfterSchoolBot.Domain;

/// <summary>Which characters a phone's keyboard, a voice-to-text or a tired parent takes for one another.</summary>
public static class Sounds
{
    // as seen by handwriting input, which elders use
    private static readonly string[] Lookalikes =
        ["己已巳", "人入八", "土士", "日曰目", "干千于", "天夭夫", "午牛", "未末", "宇字", "田由甲申", "王玉主", "大太犬", "刀力", "晴睛", "楠南", "烔桐", "霖林", "萱宣", "玥明"];

    private static readonly ushort[] Keys = Build();

    private static readonly uint[] Looks = BuildLooks();

    /// <summary>Said alike (明 and 名; 涵 and 寒; for many who type by ear also 陈 and 程, 林 and 宁), or written almost alike.</summary>
    public static bool Alike(char one, char other)
    {
        if (one == other) return true;
        if (KeyOf(one) is > 0 and var key && key == KeyOf(other)) return true;

        return LooksOf(one) is > 0 and var looks && (looks & LooksOf(other)) != 0;
    }

    private static uint LooksOf(char c) => c is >= '\u4E00' and <= '\u9FFF' ? Looks[c - '\u4E00'] : 0;

    /// <summary>A number for how the character sounds; the same for all that sound alike. 0: not known.</summary>
    public static ushort KeyOf(char c) => c is >= '\u4E00' and <= '\u9FFF' ? Keys[c - '\u4E00'] : (ushort)0;

    private static ushort[] Build()
    {
        var keys = new ushort[0x5200];
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var table = SoundTable.Syllables;
        for (var at = 0; at < table.Length;)
        {
            var letters = table.AsSpan(at).IndexOfAnyExceptInRange('a', 'z');
            var syllable = ByEar(table.Substring(at, letters));
            if (!numbers.TryGetValue(syllable, out var key)) numbers[syllable] = key = (ushort)(numbers.Count + 1);

            for (at += letters; at < table.Length && table[at] > 'z'; at++) keys[table[at] - '\u4E00'] = key;
        }

        return keys;
    }

    /// <summary>One bit a group.</summary>
    private static uint[] BuildLooks()
    {
        var looks = new uint[0x5200];
        for (var group = 0; group < Lookalikes.Length; group++)
        {
            foreach (var c in Lookalikes[group]) looks[c - '\u4E00'] |= 1u << group;
        }

        return looks;
    }

    /// <summary>Southern ears hear no difference between zh and z, n and l, ing and in.</summary>
    private static string ByEar(string syllable)
    {
        var heard = syllable.Length > 1 && syllable[1] == 'h' ? syllable[0] + syllable[2..] : syllable;
        if (heard[0] == 'n' && heard.Length > 1) heard = 'l' + heard[1..];
        return heard.EndsWith("ng", StringComparison.Ordinal) && heard is not [.., 'o', 'n', 'g'] ? heard[..^1] : heard;
    }
}
