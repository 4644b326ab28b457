using System.Globalization;
using System.Text;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>WeCom counts some lengths in bytes of UTF-8 and others in characters; nothing is ever cut in the middle of what a reader sees as one character.</summary>
internal static class Measure
{
    private const string More = "…";

    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Characters as WeCom counts them: code points.</summary>
    public static int Characters(string text) => text.EnumerateRunes().Count();

    public static string ToCharacters(this string text, int most) => Characters(text) <= most ? text : Cut(text, most - 1, Characters);

    public static string ToBytes(this string text, int most) => Bytes(text) <= most ? text : Cut(text, most - Bytes(More), Bytes);

    /// <summary>In pieces of at most so many bytes, cut at a line's end where there is one.</summary>
    public static IReadOnlyList<string> InPieces(string text, int mostBytes)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var used = 0;
        foreach (var part in Lines(text, mostBytes))
        {
            var size = Bytes(part);
            if (used > 0 && used + 1 + size > mostBytes)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                used = 0;
            }

            if (used > 0) piece.Append('\n');
            piece.Append(part);
            used += size + (used > 0 ? 1 : 0);
        }

        if (used > 0) pieces.Add(piece.ToString());
        return pieces;
    }

    private static IEnumerable<string> Lines(string text, int mostBytes)
    {
        foreach (var line in text.Split('\n'))
        {
            var rest = line;
            while (Bytes(rest) > mostBytes)
            {
                var head = Head(rest, mostBytes, Bytes);
                yield return head;
                rest = rest[head.Length..];
            }

            if (rest.Length > 0) yield return rest;
        }
    }

    private static string Cut(string text, int room, Func<string, int> size) => Head(text, room, size) + More;

    /// <summary>The longest beginning of whole characters that fits; at least one.</summary>
    private static string Head(string text, int room, Func<string, int> size)
    {
        var used = 0;
        var length = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            used += size(element);
            if (used > room && length > 0) break;
            length += element.Length;
        }

        return text[..length];
    }
}
