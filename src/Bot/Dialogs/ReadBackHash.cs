using System.Security.Cryptography;
using System.Text;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>The mark of what was read: two cards have the same only if facts and table read the same.</summary>
internal static class ReadBackHash
{
    public static string Of(Step.Confirm step) => Of(step.Content ?? ContentOf(step.ReadBack));

    public static string Of(Card card) => Of(ContentOf(card));

    private static string Of(string content)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(content), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }

    private static string ContentOf(Card card)
    {
        var content = new StringBuilder();
        foreach (var fact in card.Facts)
        {
            content.Append(fact.Name).Append('=').Append(fact.Value).Append('\n');
        }

        foreach (var row in card.Table?.Rows ?? [])
        {
            content.AppendJoin('|', row).Append('\n');
        }

        return content.ToString();
    }
}
