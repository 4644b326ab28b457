using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Domain.Families;

/// <summary>
/// The code on the paper slip that binds a chat to a guardian, once. The school hands it out face to face; a typed name binds nobody (D7).
/// Only its hash is kept.
/// </summary>
public sealed class RegistrationCode(string hash, PersonId guardian, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
{
    /// <summary>No 0 and no O, as the slip says; no 1, I and L either, for they are misread on paper just as well.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public const int Length = 8;

    /// <summary>A slip that lay at home for longer is issued anew.</summary>
    private const int DaysValid = 30;

    public string Hash { get; } = hash;
    public PersonId Guardian { get; } = guardian;
    public DateTimeOffset IssuedAt { get; } = issuedAt;
    public DateTimeOffset ExpiresAt { get; } = expiresAt;
    public DateTimeOffset? UsedAt { get; private set; }
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>The member of staff who handed the slip out; none: it was printed with all the others.</summary>
    public PersonId? IssuedBy { get; private set; }

    public static IssuedCode Issue(PersonId guardian, DateTimeOffset now)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        while (!HasLetterAndDigit(code)) code = RandomNumberGenerator.GetString(Alphabet, Length);
        return Issue(guardian, code, now);
    }

    /// <summary>A slip whose code is already printed.</summary>
    public static IssuedCode Issue(PersonId guardian, string code, DateTimeOffset now) =>
        Read(code) is { } read
            ? new(new RegistrationCode(HashOf(read), guardian, now, now.AddDays(DaysValid)), $"{read[..4]} {read[4..]}")
            : throw new ArgumentException("A code has 8 characters of the alphabet, at least one letter and one digit.", nameof(code));

    /// <summary>
    /// The code in what a person wrote: case, spaces, dashes, wide letters and words around it are forgiven. Null: there is none in it.
    /// Every code has a letter and a digit, so that "thank you" is not taken for one.
    /// </summary>
    public static string? Read(string text)
    {
        var words = Words(text);
        for (var first = 0; first < words.Count; first++)
        {
            var run = "";
            for (var next = first; next < words.Count && run.Length < Length; next++) run += words[next];
            if (run.Length == Length && run.All(sign => Alphabet.Contains(sign, StringComparison.Ordinal)) && HasLetterAndDigit(run)) return run;
        }

        return null;
    }

    /// <summary>What a code is looked up by. A text without a code has a hash as well, which no slip has.</summary>
    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Read(text) ?? text)));

    /// <summary>Whom the code would bind. Asked before the child's name is shown; it uses nothing up.</summary>
    public CodeOutcome Check(DateTimeOffset now) =>
        UsedAt is null && SupersededAt is null && now < ExpiresAt
            ? new CodeOutcome.Bound(Guardian)
            : new CodeOutcome.Refused(Refusal.CodeNotAccepted);

    public CodeOutcome Use(DateTimeOffset now)
    {
        var outcome = Check(now);
        if (outcome is CodeOutcome.Bound) UsedAt = now;
        return outcome;
    }

    public void HandOut(PersonId staff) => IssuedBy = staff;

    /// <summary>A new slip was issued: this one is void.</summary>
    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;

    private static bool HasLetterAndDigit(string code) => code.Any(char.IsAsciiLetter) && code.Any(char.IsAsciiDigit);

    private static List<string> Words(string text)
    {
        var plain = string.Concat(text.ToUpperInvariant().Select(sign =>
            sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign)); // a Chinese keyboard also writes Ａ and ７
        var onlyCode = string.Concat(plain.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' '));
        return [.. onlyCode.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}

/// <summary>What the office prints: the code itself leaves the program here and only here.</summary>
public sealed record IssuedCode(RegistrationCode Code, string Slip);

/// <summary>A wrong, a used, an expired and a void code get the same answer: it tells nothing (D7).</summary>
public abstract record CodeOutcome
{
    private CodeOutcome() { }
    public sealed record Bound(PersonId Guardian) : CodeOutcome;
    public sealed record Refused(Refusal Why) : CodeOutcome;
}
