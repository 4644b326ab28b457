using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>
/// A file as WeCom takes it: one part called media, names in quotes, the length said. The framework's own writer leaves the quotes out and adds a
/// second, encoded name, both of which WeCom turns away (reference 12).
/// </summary>
internal static class Multipart
{
    /// <param name="fileName">Letters, digits, dot and dash.</param>
    public static HttpContent Of(string fileName, string contentType, byte[] bytes)
    {
        var boundary = $"----{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
        var head = Encoding.ASCII.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"media\"; filename=\"{fileName}\"; filelength={bytes.Length}\r\nContent-Type: {contentType}\r\n\r\n");
        var tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        return new ByteArrayContent([.. head, .. bytes, .. tail]) { Headers = { ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}") } };
    }
}
