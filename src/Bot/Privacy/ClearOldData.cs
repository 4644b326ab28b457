using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Privacy.Records;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>
/// What is older than its time goes, or loses what it said of a person (D9): chats and drafts, lines for the office, the need and the group
/// of applications that are over, the access log, codes and tries, and at last the proofs.
/// </summary>
internal sealed class ClearOldData : DueWork
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    // of a draft its own 24 hours are long over by then; of a thread only where the person is reached is kept
    private static readonly TimeSpan DraftsLast = TimeSpan.FromHours(24);

    private static readonly EnrolmentState[] Over = [EnrolmentState.Declined, EnrolmentState.Withdrawn, EnrolmentState.Ended];

    private readonly PrivacyOptions privacy;
    private readonly IReadOnlyList<Func<Errand, Task>> pieces;
    private DateTimeOffset? last;
    private int next;

    public ClearOldData(PrivacyOptions privacy)
    {
        this.privacy = privacy;
        pieces = [ClearChatsAsync, ClearThreadsAsync, ClearOfficeAsync, ClearApplicationsAsync, ClearAttendanceAsync, ClearPickupsAsync, ClearProofsAsync];
    }

    public override string Name => "clear-old-data";

    public override ValueTask<bool> IsDueAsync(Errand look) => new(last is not { } before || look.Now - before >= Often);

    /// <summary>A piece a round: nobody's turn waits for all of it.</summary>
    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        await pieces[next](errand);
        next = (next + 1) % pieces.Count;
        if (next == 0) last = errand.Now;
        return next != 0;
    }

    private async Task ClearChatsAsync(Errand errand)
    {
        var (programme, chats, cancellationToken) = (errand.Programme, errand.Now.AddDays(-privacy.Retention.ChatDays), errand.Aborted);
        await programme.Set<InboxRow>().Where(row => row.Done && row.AcceptedAt < chats).ExecuteDeleteAsync(cancellationToken);
        await programme.Set<OutboxRow>().Where(row => row.CreatedAt < chats).ExecuteDeleteAsync(cancellationToken);

        var bound = programme.ChannelIdentities.Select(identity => identity.Account);
        await programme.Conversations.Where(row => row.TouchedAt < chats && !bound.Contains(row.Sender)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A draft, what was asked and what was answered last; what language was spoken stays, for a later message.</summary>
    private async Task ClearThreadsAsync(Errand errand)
    {
        var (programme, cancellationToken) = (errand.Programme, errand.Aborted);
        var drafts = errand.Now - DraftsLast;
        var week = errand.Now.AddDays(-privacy.Retention.ChatDays) - DraftsLast;
        foreach (var thread in await programme.Conversations.AsNoTracking().Where(row => row.TouchedAt < drafts && row.TouchedAt >= week).Select(row => new { row.Id, row.State }).ToListAsync(cancellationToken))
        {
            var state = TalkState.Parse(thread.State.Length == 0 ? null : thread.State);
            if (state is { Open: null, Parked.Count: 0, Closed: null, PassOn: null, Menu.Count: 0 }) continue;

            var kept = new TalkState { Language = state.Language, Spoken = state.Spoken }.ToJson();
            await programme.Conversations.Where(row => row.Id == thread.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, kept), cancellationToken);
        }
    }

    private async Task ClearOfficeAsync(Errand errand)
    {
        var (programme, now, cancellationToken) = (errand.Programme, errand.Now, errand.Aborted);
        var (answered, access) = (now.AddDays(-privacy.Retention.QuestionDays), now.AddDays(-privacy.Retention.AccessLogDays));
        var old = programme.OfficeQuestions.Where(question => question.AnsweredAt != null && question.AnsweredAt < answered && question.Chat != "");
        await old.ExecuteUpdateAsync(set => set.SetProperty(question => question.Text, "").SetProperty(question => question.Answered!.Text, "").SetProperty(question => question.Asker, (PersonId?)null).SetProperty(question => question.Chat, ""), cancellationToken);
        await programme.AccessLog.Where(entry => entry.At < access).ExecuteDeleteAsync(cancellationToken);
        var over = programme.Announcements.Where(one => one.EndedAt != null && one.EndedAt < access).Select(one => one.Number);
        await AnnouncementRecords.ForgetAsync(programme.Deliveries.Where(row => row.Person > 0 && over.Contains(row.Announcement)), cancellationToken);

        var yesterday = DateOnly.FromDateTime(now.DateTime).AddDays(-1);
        await programme.CodeAttempts.Where(tries => tries.Day < yesterday).ExecuteDeleteAsync(cancellationToken);
        var codes = now.AddDays(-privacy.Retention.AccessLogDays);
        await programme.RegistrationCodes.Where(code => code.ExpiresAt < codes).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The figures stay; what a family said of itself does not.</summary>
    private async Task ClearApplicationsAsync(Errand errand)
    {
        var (programme, until) = (errand.Programme, errand.Now.AddDays(-privacy.Retention.ClosedApplicationDays));
        var live = programme.Set<EnrolmentChange>().Where(change => change.At >= until).Select(change => EF.Property<ApplicationNumber>(change, "Enrolment"));
        await programme.Enrolments
            .Where(enrolment => Over.Contains(enrolment.State) && (enrolment.Priority != null || enrolment.Need.OwnWords != "" || enrolment.Alternative != null) && !live.Contains(enrolment.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(enrolment => enrolment.Priority, (PriorityGroup?)null).SetProperty(enrolment => enrolment.Need.OwnWords, "").SetProperty(enrolment => enrolment.Alternative, (string?)null), errand.Aborted);
    }

    /// <summary>Who was where on a day: of use for a question about that day, and not longer than an application that is over.</summary>
    private async Task ClearAttendanceAsync(Errand errand)
    {
        var (programme, until, cancellationToken) = (errand.Programme, errand.Today.AddDays(-privacy.Retention.ClosedApplicationDays), errand.Aborted);
        await programme.RollCalls.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.Registers.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.ChildDays.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.Handovers.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.MissingChildren.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.UnclaimedChildren.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.Collections.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.Emergencies.Where(one => one.Day < until).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Who came when is nobody's business after the term; the list of those who may come stays as long as it stands.</summary>
    private async Task ClearPickupsAsync(Errand errand)
    {
        var (programme, cancellationToken, moment) = (errand.Programme, errand.Aborted, errand.Now.AddDays(-privacy.Retention.PickupDays));
        var until = DateOnly.FromDateTime(moment.DateTime);
        await programme.DayPickups.Where(pickup => pickup.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.LatePickups.Where(late => late.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.PickupNotices.Where(notice => notice.Day < until).ExecuteDeleteAsync(cancellationToken);
        await programme.AuthorisedAdults.Where(adult => adult.EndedAt < moment).ExecuteDeleteAsync(cancellationToken);
        await programme.CustodyLimits.Where(limit => limit.EndedAt < moment).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A family's last entry starts the time: a proof in use is never cut in two.</summary>
    private async Task ClearProofsAsync(Errand errand)
    {
        var (programme, until, cancellationToken) = (errand.Programme, errand.Now.AddYears(-privacy.Retention.ProofYears), errand.Aborted);
        var active = programme.Ledger.Where(entry => entry.At >= until).Select(entry => entry.Child);
        await programme.Ledger.Where(entry => entry.At < until && !active.Contains(entry.Child)).ExecuteDeleteAsync(cancellationToken);
        await programme.FeeConfirmations.Where(fee => fee.Confirmation.At < until && !active.Contains(fee.Child)).ExecuteDeleteAsync(cancellationToken);
        programme.Consents.RemoveRange(await programme.Consents.Where(consent => consent.History.All(entry => entry.WithdrawnAt < until)).ToListAsync(cancellationToken));
    }
}
