using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>How the guardian was registered here: slips, accounts, tries.</summary>
internal sealed class AccountRecords : RecordKind
{
    public override int Order => 3;
    public override string Title => Texts.RecordsAccounts;
    public override IReadOnlyList<string> Tables => ["registration_codes", "channel_identities", "code_attempts"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var (programme, guardian, accounts) = (errand.Programme, whose.Bond.Guardian, whose.Accounts);
        var identities = await programme.ChannelIdentities.AsNoTracking().Where(identity => accounts.Contains(identity.Account)).ToListAsync(errand.Aborted);
        var codes = await programme.RegistrationCodes.AsNoTracking().Where(code => code.Guardian == guardian).ToListAsync(errand.Aborted);
        var tries = await programme.CodeAttempts.AsNoTracking().Where(one => accounts.Contains(one.Chat)).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsWhat, Texts.RecordsValue, Texts.RecordsWhen],
            [
                .. identities.Select(identity => new[] { Texts.RecordsAccount, identity.Account, Stamp(identity.Since, school) }),
                .. codes.Select(code => new[] { Texts.RecordsSlip, code.UsedAt is { } used ? Stamp(used, school) : "", Stamp(code.IssuedAt, school) }),
                .. tries.Select(one => new[] { Texts.RecordsTries, Texts.Number(one.Count), Stamp(one.Day) }),
            ]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        var (programme, accounts, unbound) = (errand.Programme, erasing.Accounts, erasing.Unbound.Select(person => person.Value).ToList());
        var people = erasing.Unbound;
        await ForgetFollowingAsync(programme, accounts, errand.Aborted);
        await programme.CodeAttempts.Where(one => accounts.Contains(one.Chat)).ExecuteDeleteAsync(errand.Aborted);
        await programme.ChannelIdentities.Where(identity => unbound.Contains(identity.PersonId)).ExecuteDeleteAsync(errand.Aborted);
        await programme.RegistrationCodes.Where(code => people.Contains(code.Guardian)).ExecuteDeleteAsync(errand.Aborted);
    }

    /// <summary>As whom WeCom's directory knows the accounts, whether they follow its notices, and which chats were opened with them in Teams.</summary>
    private static async Task ForgetFollowingAsync(ProgrammeDb programme, IReadOnlyList<string> accounts, CancellationToken cancellationToken)
    {
        var known = await programme.NotesAsync([.. UsersOf(ChannelId.WeCom).Select(ParentNotices.AccountNote)], cancellationToken);
        var following = await programme.NotesAsync([.. known.Values.Select(note => ParentNotices.ParentNote(note.Value))], cancellationToken);
        var opened = await programme.NotesAsync([.. UsersOf(ChannelId.Teams).Select(TeamsChannel.FirstNote)], cancellationToken);
        programme.ChannelNotes.RemoveRange(known.Values.Concat(following.Values).Concat(opened.Values));

        IEnumerable<string> UsersOf(ChannelId channel) => accounts.Where(account => account.StartsWith($"{channel}/", StringComparison.Ordinal)).Select(account => account[(channel.Value.Length + 1)..]);
    }
}
