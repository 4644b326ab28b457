using AfterSchoolBot.Domain.Families;
using CsCheck;

namespace AfterSchoolBot.Domain.Tests.Families;

public class RegistrationCodeTests
{
    private static readonly PersonId Chen = new(7);
    private static readonly DateTimeOffset Now = Spring2021.At(4, 6, 17, 20);
    private static readonly CodeOutcome NotAccepted = new CodeOutcome.Refused(Refusal.CodeNotAccepted);

    private readonly RegistrationCode code = RegistrationCode.Issue(Chen, "7K4M92QH", Now).Code;

    [Theory]
    [InlineData("7K4M92QH")]
    [InlineData("7k4m 92qh")]
    [InlineData("新码 7k4m 92qh")]
    [InlineData("7k4m-92qh。")]
    [InlineData("７Ｋ４Ｍ９２ＱＨ")]
    [InlineData("7 k 4 m 9 2 q h")]
    [InlineData("my code is 7k4m 92qh thank you")]
    [InlineData("登记码：7k4m—92qh，谢谢")]
    public void Spaces_case_dashes_and_extra_words_are_forgiven(string text) => Assert.Equal(code.Hash, RegistrationCode.HashOf(text));

    [Theory]
    [InlineData("7K4M92QO")]
    [InlineData("7K4M92Q")]
    [InlineData("7K4M92QHH")]
    [InlineData("三年级2班陈一诺 我是他爸 直接登上吧")]
    [InlineData("thank you")]
    [InlineData("13912345678")]
    [InlineData("23456789")]
    [InlineData("ABCDEFGH")]
    [InlineData("")]
    public void What_is_no_code_reads_as_none(string text)
    {
        Assert.Null(RegistrationCode.Read(text));
        Assert.NotEqual(code.Hash, RegistrationCode.HashOf(text));
    }

    [Fact]
    public void A_code_binds_once()
    {
        Assert.Equal(new CodeOutcome.Bound(Chen), code.Check(Now));
        Assert.Equal(new CodeOutcome.Bound(Chen), code.Use(Now));
        Assert.Equal(NotAccepted, code.Use(Now.AddSeconds(1)));
        Assert.Equal(Now, code.UsedAt);
    }

    [Fact]
    public void A_used_an_expired_and_a_superseded_code_are_refused_in_the_same_words()
    {
        var superseded = RegistrationCode.Issue(Chen, Now).Code;
        superseded.Supersede(Now.AddDays(1));

        Assert.Equal(NotAccepted, superseded.Use(Now.AddDays(1)));
        Assert.Equal(NotAccepted, code.Use(code.ExpiresAt));
        Assert.Null(code.UsedAt);
    }

    [Fact]
    public void Every_slip_reads_back_as_its_own_code_and_shows_no_zero_and_no_O() =>
        Gen.Int[1, 1_000_000].Sample(person =>
        {
            var issued = RegistrationCode.Issue(new(person), Now);
            return RegistrationCode.HashOf(issued.Slip) == issued.Code.Hash
                && issued.Slip.Length == 9
                && !issued.Slip.AsSpan().ContainsAny("0Oo");
        }, iter: Tries.Of(200));

    [Fact]
    public void Five_tries_a_day_then_the_office_helps()
    {
        var attempts = new CodeAttempts("wecom:wm1", new(2021, 4, 6));

        Assert.All(Enumerable.Range(0, CodeAttempts.ADay), _ => Assert.Null(attempts.Try()));
        Assert.Equal(Refusal.TooManyCodesToday, attempts.Try());
        Assert.Equal(5, attempts.Count);
    }
}
