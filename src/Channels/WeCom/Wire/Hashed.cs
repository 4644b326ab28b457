using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>What stands for an account in the key of a note, so that the key says nothing of anybody.</summary>
internal static class Hashed
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
