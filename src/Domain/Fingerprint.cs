using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Domain;

/// <summary>A short hash of what a person was shown, so that a button can say which words it belongs to.</summary>
public static class Fingerprint
{
    /// <summary>The same parts give the same 32 letters on every machine and in every language; each part is measured, so none can run into the next.</summary>
    public static string Of(params ReadOnlySpan<object?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var words = part is Enum name ? name.ToString() : Convert.ToString(part, CultureInfo.InvariantCulture) ?? "";
            text.Append(CultureInfo.InvariantCulture, $"{words.Length}:{words};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
