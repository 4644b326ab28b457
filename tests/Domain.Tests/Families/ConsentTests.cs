using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using CsCheck;

namespace AfterSchoolBot.Domain.Tests.Families;

public class ConsentTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(4, 6, 17, 24);

    private readonly Consent consent = new(new(7), DocumentKind.PrivacyNotice);

    [Fact]
    [Duty("D2")]
    public void Nothing_is_agreed_to_before_the_guardian_says_yes() => Assert.False(consent.InForce(1));

    [Fact]
    public void A_yes_to_this_version_does_not_cover_the_next()
    {
        Assert.Equal(new ConsentOutcome.Given(1, Now), consent.Give(1, Now));

        Assert.True(consent.InForce(1));
        Assert.False(consent.InForce(2));
        consent.Give(2, Now.AddDays(1));
        Assert.True(consent.InForce(2));
        Assert.True(consent.InForce(1));
        Assert.Null(consent.History[0].WithdrawnAt);
    }

    [Fact]
    public void Yes_twice_is_one_yes_from_the_first_time()
    {
        consent.Give(1, Now);

        Assert.Equal(new ConsentOutcome.Given(1, Now), consent.Give(1, Now.AddMinutes(1)));
        Assert.Single(consent.History);
    }

    [Fact]
    [Duty("D4")]
    public void Withdrawing_is_as_easy_as_giving_and_does_not_undo_the_past()
    {
        consent.Give(1, Now);

        Assert.Equal(new ConsentOutcome.Withdrawn(1, Now.AddDays(1)), consent.Withdraw(Now.AddDays(1)));
        Assert.False(consent.InForce(1));
        Assert.Equal((Now, Now.AddDays(1)), (consent.History[0].GivenAt, consent.History[0].WithdrawnAt));
    }

    [Fact]
    public void Each_yes_has_its_number_and_only_the_latest_can_be_taken_back()
    {
        foreach (var version in new[] { 1, 2, 3 }) consent.Give(version, Now.AddDays(version));

        consent.Withdraw(Now.AddDays(4));

        Assert.Equal([(1, 1, false), (2, 2, false), (3, 3, true)], consent.History.Select(entry => (entry.Number, entry.Version, entry.WithdrawnAt is not null)));
        Assert.Null(consent.Standing);
    }

    [Fact]
    public void Withdrawing_what_was_never_given_is_refused() =>
        Assert.Equal(new ConsentOutcome.Refused(Refusal.NoConsent), consent.Withdraw(Now));

    [Fact]
    public void History_only_grows_and_the_last_act_decides() =>
        Gen.OneOf(Gen.Const(0), Gen.Int[1, 4]).Array[1, 30].Sample(acts =>
        {
            var one = new Consent(new(7), DocumentKind.PrivacyNotice);
            var (given, before) = (0, 0);
            foreach (var (version, minute) in acts.Select((version, minute) => (version, minute)))
            {
                if (version is 0) one.Withdraw(Now.AddMinutes(minute));
                else one.Give(version, Now.AddMinutes(minute));

                given = version is 0 ? 0 : Math.Max(given, version);
                if (one.History.Count < before || Enumerable.Range(1, 4).Any(asked => one.InForce(asked) != asked <= given)) return false;
                before = one.History.Count;
            }

            return true;
        });
}
