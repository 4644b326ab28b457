using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using static System.Buffers.Text.Base64Url;

namespace AfterSchoolBot.Testing.Teams;

/// <summary>Keys with their endorsements, and tokens signed with them. By hand, so that it can make what no library would.</summary>
internal sealed class TokenMint(FakeConnectorOptions options, TimeProvider time)
{
    private static readonly Dictionary<KeyFor, string[]> Endorsements = new()
    {
        [KeyFor.Teams] = ["msteams", "skype"],
        [KeyFor.WebChat] = ["webchat", "directline"],
        [KeyFor.Nothing] = [],
        [KeyFor.Coming] = ["msteams"],
    };

    // made once: it takes longer than most tests
    private static readonly Dictionary<KeyFor, RSA> Keys = Enum.GetValues<KeyFor>().ToDictionary(key => key, _ => RSA.Create(2048));

    /// <summary>Whether the coming key is published, too.</summary>
    public bool Changed { get; set; }

    public string Kid(KeyFor key) => $"key-{key}".ToLowerInvariant();

    public JsonObject KeySet() => new()
    {
        ["keys"] = new JsonArray([.. Endorsements.Keys.Where(key => key != KeyFor.Coming || Changed).Select(key => (JsonNode)Published(key))]),
    };

    public string Make(TokenWish wish, string serviceUrl)
    {
        var head = new JsonObject { ["typ"] = "JWT", ["alg"] = wish.Algorithm };
        if (wish.Kid is not "") head["kid"] = wish.Kid ?? Kid(wish.Key);
        foreach (var (name, value) in wish.Head) head[name] = JsonSerializer.SerializeToNode(value);

        var now = time.GetUtcNow();
        var payload = new JsonObject
        {
            ["iss"] = wish.Issuer ?? options.Issuer,
            ["aud"] = wish.Audience ?? options.AppId,
            ["nbf"] = (now + wish.NotBefore).ToUnixTimeSeconds(),
        };
        if (wish.Expires is { } lives) payload["exp"] = (now + lives).ToUnixTimeSeconds();
        if (wish.ServiceUrl is not "") payload["serviceurl"] = wish.ServiceUrl ?? serviceUrl;
        foreach (var (name, value) in wish.Claims) payload[name] = JsonSerializer.SerializeToNode(value);

        var signed = $"{Encoded(head)}.{Encoded(payload)}";
        return $"{signed}.{EncodeToString(Sign(wish, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static byte[] Sign(TokenWish wish, byte[] what)
    {
        lock (Keys) return SignAlone(wish, what); // one key is no good to two tests at once
    }

    private static byte[] SignAlone(TokenWish wish, byte[] what) => wish.Algorithm switch
    {
        "RS256" => Keys[wish.Key].SignData(what, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => Keys[wish.Key].SignData(what, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => Keys[wish.Key].SignData(what, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => Keys[wish.Key].SignData(what, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Keys[wish.Key].ExportSubjectPublicKeyInfoPem()), what),
        _ => [],
    };

    private JsonObject Published(KeyFor key)
    {
        var publicKey = Keys[key].ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Kid(key),
            ["n"] = EncodeToString(publicKey.Modulus),
            ["e"] = EncodeToString(publicKey.Exponent),
        };
        var endorsed = Endorsements[key].Where(channel => options.EndorsesTeams || channel != "msteams").ToList();
        if (endorsed.Count > 0) published["endorsements"] = new JsonArray([.. endorsed.Select(channel => (JsonNode)channel)]);
        return published;
    }

    private static string Encoded(JsonObject part) => EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
