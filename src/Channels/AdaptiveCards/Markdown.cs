using System.Buffers;
using System.Text;

namespace AfterSchoolBot.Channels.AdaptiveCards;

/// <summary>
/// Text blocks and facts read Markdown. What we put there is plain, and part of it was typed by people: an application's reason must not
/// become a link on the coordinator's card.
/// </summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\*_[]`\n");

    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;

        var plain = new StringBuilder(text.Length + 8);
        foreach (var one in text)
        {
            if (one == '\n') plain.Append("\n\n"); // one line break alone would be read as a space
            else if (Special.Contains(one)) plain.Append('\\').Append(one);
            else plain.Append(one);
        }

        return plain.ToString();
    }
}
