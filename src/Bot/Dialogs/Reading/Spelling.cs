namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>How far a written word is from the one meant.</summary>
internal static class Spelling
{
    /// <summary>Equal, or one letter put in, left out, replaced or changed places with its neighbour.</summary>
    public static bool WithinOne(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > other.Length) return WithinOne(other, one);
        if (other.Length - one.Length > 1) return false;

        var same = one.CommonPrefixLength(other);
        var a = one[same..];
        var b = other[same..];
        if (a.Length < b.Length) return b[1..].SequenceEqual(a);
        if (a.Length < 2) return true;

        return a[1..].SequenceEqual(b[1..]) || (a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
