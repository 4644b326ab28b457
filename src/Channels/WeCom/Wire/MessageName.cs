using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>Our ids of messages in the alphabets that WeCom takes, and back. Nothing about a person stands in them.</summary>
internal static class MessageName
{
    /// <summary>For a template card: <c>[0-9A-Za-z_@-]</c>, at most 128 bytes, never used twice by an app (reference 4.3).</summary>
    public static string TaskId(ReplyAddress address) =>
        $"{address.ActivityId.Replace('.', '-')}@{address.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";

    public static string OfTask(string taskId) => taskId.Split('@')[0].Replace('-', '.');

    /// <summary>For an item of a menu: <c>[A-Za-z0-9_]</c>, at most 64 bytes (reference 7.3).</summary>
    public static string MenuId(ReplyAddress address, int number) => $"{address.ActivityId.Replace('.', '_')}_a{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The message and the item's number; null: no item of ours.</summary>
    public static (string ActivityId, int Number)? OfMenu(string menuId)
    {
        var cut = menuId.LastIndexOf("_a", StringComparison.Ordinal);
        return cut > 0 && int.TryParse(menuId.AsSpan(cut + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (menuId[..cut].Replace('_', '.'), number)
            : null;
    }

    /// <summary>For a customer-service message: at most 32 bytes, unique in the account; the same on every try, so that it arrives once.</summary>
    public static string KfMessageId(ReplyAddress address, int part)
    {
        var whole = $"{address.Conversation}|{address.ActivityId}|{address.At.ToUnixTimeMilliseconds()}|{part}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..30];
    }
}
