using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>The words in a callback's address, each decoded exactly once.</summary>
internal readonly record struct CallbackQuery(string Signature, string Timestamp, string Nonce, string? EchoText)
{
    private const int LongestNonce = 128;

    /// <summary>Null where a word is missing, or there twice.</summary>
    public static CallbackQuery? Read(QueryString query)
    {
        string? signature = null, timestamp = null, nonce = null, echo = null;
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            var isFirst = pair.EncodedName.Span switch
            {
                "msg_signature" => Keep(ref signature, pair),
                "timestamp" => Keep(ref timestamp, pair),
                "nonce" => Keep(ref nonce, pair),
                "echostr" => Keep(ref echo, pair),
                _ => true,
            };
            if (!isFirst) return null;
        }

        return signature is null || timestamp is null || nonce is null or { Length: > LongestNonce } ? null : new(signature, timestamp, nonce, echo);
    }

    // not as a form is decoded, which makes a blank of "+": the echo is Base64 (1.2, and the second pitfall of 12)
    private static bool Keep(ref string? word, QueryStringEnumerable.EncodedNameValuePair pair)
    {
        if (word is not null) return false;

        word = Uri.UnescapeDataString(pair.EncodedValue.Span);
        return true;
    }
}
