using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Fees.
public static partial class Texts
{
    private static readonly ResourceManager Fees = Book("Fees");

    public static string FeesTitle => Of(Fees, nameof(FeesTitle));

    public static string Care => Of(Fees, nameof(Care));

    public static string FeeNoticeFor(string child) =>
        Of(Fees, nameof(FeeNoticeFor), (nameof(child), child));

    public static string PricesChanged => Of(Fees, nameof(PricesChanged));

    public static string TapHadNoEffect => Of(Fees, nameof(TapHadNoEffect));

    public static string FeeStands(string family) =>
        Of(Fees, nameof(FeeStands), (nameof(family), family));

    public static string ColumnItem => Of(Fees, nameof(ColumnItem));

    public static string ColumnSessions => Of(Fees, nameof(ColumnSessions));

    public static string ColumnCost => Of(Fees, nameof(ColumnCost));

    public static string ColumnSubsidy => Of(Fees, nameof(ColumnSubsidy));

    public static string ColumnFamily => Of(Fees, nameof(ColumnFamily));

    public static string ColumnSum => Of(Fees, nameof(ColumnSum));

    public static string FactTotalCost => Of(Fees, nameof(FactTotalCost));

    public static string FactSubsidy => Of(Fees, nameof(FactSubsidy));

    public static string FactFamily => Of(Fees, nameof(FactFamily));

    public static string FactApproval => Of(Fees, nameof(FactApproval));

    public static string ApprovedBy(string authority, string document, string day) =>
        Of(Fees, nameof(ApprovedBy), (nameof(authority), authority), (nameof(document), document), (nameof(day), day));

    public static string ConfirmFee(string family) =>
        Of(Fees, nameof(ConfirmFee), (nameof(family), family));

    public static string DoNotTakePart => Of(Fees, nameof(DoNotTakePart));

    public static string PayBy(string day, string account) =>
        Of(Fees, nameof(PayBy), (nameof(day), day), (nameof(account), account));

    public static string FeeIsConfirmed(string child) =>
        Of(Fees, nameof(FeeIsConfirmed), (nameof(child), child));

    public static string NoFeeYet(string child) =>
        Of(Fees, nameof(NoFeeYet), (nameof(child), child));

    public static string Leaving => Of(Fees, nameof(Leaving));

    public static string LeaveWhat(string child) =>
        Of(Fees, nameof(LeaveWhat), (nameof(child), child));

    public static string LeaveEverything => Of(Fees, nameof(LeaveEverything));

    public static string LeaveOnly(string club) =>
        Of(Fees, nameof(LeaveOnly), (nameof(club), club));

    public static string LeaveIt(string club) =>
        Of(Fees, nameof(LeaveIt), (nameof(club), club));

    public static string AndGetBack(string what, string refund) =>
        Of(Fees, nameof(AndGetBack), (nameof(what), what), (nameof(refund), refund));

    public static string Times(string n, string price, string sum) =>
        Of(Fees, nameof(Times), (nameof(n), n), (nameof(price), price), (nameof(sum), sum));

    public static string FactLeaves => Of(Fees, nameof(FactLeaves));

    public static string FactFrom => Of(Fees, nameof(FactFrom));

    public static string FactRefund => Of(Fees, nameof(FactRefund));

    public static string ReturnedTheWayYouPaid(string refund) =>
        Of(Fees, nameof(ReturnedTheWayYouPaid), (nameof(refund), refund));

    public static string CareStays => Of(Fees, nameof(CareStays));

    public static string HistoryStays => Of(Fees, nameof(HistoryStays));

    public static string DoNotLeave => Of(Fees, nameof(DoNotLeave));

    public static string RefundOnItsWay(string refund) =>
        Of(Fees, nameof(RefundOnItsWay), (nameof(refund), refund));

    public static string PriceOfItemChanged(string item, string old, string family, string before, string subsidy) =>
        Of(Fees, nameof(PriceOfItemChanged), (nameof(item), item), (nameof(old), old), (nameof(family), family), (nameof(before), before), (nameof(subsidy), subsidy));

    public static string TheRestIsTheSame => Of(Fees, nameof(TheRestIsTheSame));

    public static string LeaveOneDay => Of(Fees, nameof(LeaveOneDay));

    public static string NowInAll(string sum) =>
        Of(Fees, nameof(NowInAll), (nameof(sum), sum));

    public static string SinceYouConfirmed => Of(Fees, nameof(SinceYouConfirmed));

    public static string PricesChangedFrom(string when, string v, string old, string family) =>
        Of(Fees, nameof(PricesChangedFrom), (nameof(when), when), (nameof(v), v), (nameof(old), old), (nameof(family), family));

    public static string AmountIsNow(string old, string family) =>
        Of(Fees, nameof(AmountIsNow), (nameof(old), old), (nameof(family), family));

    public static string TwoPrices(string item, string parts, string sum) =>
        Of(Fees, nameof(TwoPrices), (nameof(item), item), (nameof(parts), parts), (nameof(sum), sum));

    public static string SessionsAt(string n, string price) =>
        Of(Fees, nameof(SessionsAt), (nameof(n), n), (nameof(price), price));

    public static string UsedKeepTheirPrice => Of(Fees, nameof(UsedKeepTheirPrice));

    public static string PleaseConfirmAnew(string child) =>
        Of(Fees, nameof(PleaseConfirmAnew), (nameof(child), child));

    public static string AsConfirmedUntilThen => Of(Fees, nameof(AsConfirmedUntilThen));

    public static string DifferenceComesBack(string sum) =>
        Of(Fees, nameof(DifferenceComesBack), (nameof(sum), sum));

    public static string SeeFeeNotice => Of(Fees, nameof(SeeFeeNotice));

    public static string FactPaid => Of(Fees, nameof(FactPaid));

    public static string FactStillToPay => Of(Fees, nameof(FactStillToPay));

    public static string FactToPay => Of(Fees, nameof(FactToPay));

    public static string FactReference => Of(Fees, nameof(FactReference));

    public static string FactAccountName => Of(Fees, nameof(FactAccountName));

    public static string FactBank => Of(Fees, nameof(FactBank));

    public static string FactAccountNumber => Of(Fees, nameof(FactAccountNumber));

    public static string WriteReference(string reference) =>
        Of(Fees, nameof(WriteReference), (nameof(reference), reference));

    public static string ComesBack(string sum) =>
        Of(Fees, nameof(ComesBack), (nameof(sum), sum));

    public static string NothingLeftToPay => Of(Fees, nameof(NothingLeftToPay));

    public static string SeeStatement => Of(Fees, nameof(SeeStatement));

    public static string AskForExemption => Of(Fees, nameof(AskForExemption));

    public static string DoNotAskForExemption => Of(Fees, nameof(DoNotAskForExemption));

    public static string ExemptionIsPrivate => Of(Fees, nameof(ExemptionIsPrivate));

    public static string FactIfGranted => Of(Fees, nameof(FactIfGranted));

    public static string AClub => Of(Fees, nameof(AClub));

    public static string ExemptionIsAsked => Of(Fees, nameof(ExemptionIsAsked));

    public static string ExemptionWaits => Of(Fees, nameof(ExemptionWaits));

    public static string SeeExemptions => Of(Fees, nameof(SeeExemptions));

    public static string ExemptionsToDecide(string n) =>
        Of(Fees, nameof(ExemptionsToDecide), (nameof(n), n));

    public static string NoExemptionsToDecide => Of(Fees, nameof(NoExemptionsToDecide));

    public static string ExemptionOf(string child, string day) =>
        Of(Fees, nameof(ExemptionOf), (nameof(child), child), (nameof(day), day));

    public static string NoPapersForExemption => Of(Fees, nameof(NoPapersForExemption));

    public static string FactAskedOn => Of(Fees, nameof(FactAskedOn));

    public static string WhyGrant => Of(Fees, nameof(WhyGrant));

    public static string WhyNotGrant => Of(Fees, nameof(WhyNotGrant));

    public static string GrantExemption => Of(Fees, nameof(GrantExemption));

    public static string DeclineExemption => Of(Fees, nameof(DeclineExemption));

    public static string ExemptionDecided(string child, string decision) =>
        Of(Fees, nameof(ExemptionDecided), (nameof(child), child), (nameof(decision), decision));

    public static string ExemptionIsGranted(string child) =>
        Of(Fees, nameof(ExemptionIsGranted), (nameof(child), child));

    public static string ExemptionFrom(string day, string items) =>
        Of(Fees, nameof(ExemptionFrom), (nameof(day), day), (nameof(items), items));

    public static string NowToConfirm(string sum) =>
        Of(Fees, nameof(NowToConfirm), (nameof(sum), sum));

    public static string BillComesLater => Of(Fees, nameof(BillComesLater));

    public static string ExemptionIsDeclined(string child) =>
        Of(Fees, nameof(ExemptionIsDeclined), (nameof(child), child));

    public static string AskAgainOrTalk => Of(Fees, nameof(AskAgainOrTalk));

    public static string SpecialAccountTitle => Of(Fees, nameof(SpecialAccountTitle));

    public static string AccountNow(string account) =>
        Of(Fees, nameof(AccountNow), (nameof(account), account));

    public static string AskAccountName => Of(Fees, nameof(AskAccountName));

    public static string AskAccountBank => Of(Fees, nameof(AskAccountBank));

    public static string AskAccountNumber => Of(Fees, nameof(AskAccountNumber));

    public static string AccountNumberHint => Of(Fees, nameof(AccountNumberHint));

    public static string AskAccountNumberAgain => Of(Fees, nameof(AskAccountNumberAgain));

    public static string OldAccountStands => Of(Fees, nameof(OldAccountStands));

    public static string SecondPersonNeeded => Of(Fees, nameof(SecondPersonNeeded));

    public static string ProposeAccount => Of(Fees, nameof(ProposeAccount));

    public static string ConfirmAccount => Of(Fees, nameof(ConfirmAccount));

    public static string DropAccount => Of(Fees, nameof(DropAccount));

    public static string AccountIsProposed => Of(Fees, nameof(AccountIsProposed));

    public static string AccountProposedBy(string name) =>
        Of(Fees, nameof(AccountProposedBy), (nameof(name), name));

    public static string SeeAccountChange => Of(Fees, nameof(SeeAccountChange));

    public static string AccountIsChanged => Of(Fees, nameof(AccountIsChanged));

    public static string AccountIsDropped => Of(Fees, nameof(AccountIsDropped));

    public static string GivenBack(string child, string sum, string when) =>
        Of(Fees, nameof(GivenBack), (nameof(child), child), (nameof(sum), sum), (nameof(when), when));

    public static string FactInto => Of(Fees, nameof(FactInto));

    public static string IntoSpecialAccount(string name) =>
        Of(Fees, nameof(IntoSpecialAccount), (nameof(name), name));

    public static string StatementTitle => Of(Fees, nameof(StatementTitle));

    public static string StatementOf(string child) =>
        Of(Fees, nameof(StatementOf), (nameof(child), child));

    public static string StatementMade(string day, string year) =>
        Of(Fees, nameof(StatementMade), (nameof(day), day), (nameof(year), year));

    public static string StatementItems => Of(Fees, nameof(StatementItems));

    public static string StatementMoney => Of(Fees, nameof(StatementMoney));

    public static string StatementCharge => Of(Fees, nameof(StatementCharge));

    public static string StatementPaid => Of(Fees, nameof(StatementPaid));

    public static string StatementGivenBack => Of(Fees, nameof(StatementGivenBack));

    public static string FactConfirmedOn => Of(Fees, nameof(FactConfirmedOn));

    public static string AllPaid => Of(Fees, nameof(AllPaid));

    public static string ColumnDay => Of(Fees, nameof(ColumnDay));

    public static string ColumnWhat => Of(Fees, nameof(ColumnWhat));

    public static string ColumnTransaction => Of(Fees, nameof(ColumnTransaction));

    public static string StatementIsNoInvoice => Of(Fees, nameof(StatementIsNoInvoice));

    public static string WriteReferenceOnly(string reference) =>
        Of(Fees, nameof(WriteReferenceOnly), (nameof(reference), reference));

    public static string StatementInWords => Of(Fees, nameof(StatementInWords));

    public static string StatementLink(string days) =>
        Of(Fees, nameof(StatementLink), (nameof(days), days));

    public static string OpenStatement => Of(Fees, nameof(OpenStatement));

    public static string NoStatementYet(string child) =>
        Of(Fees, nameof(NoStatementYet), (nameof(child), child));

    public static string FactWaiver => Of(Fees, nameof(FactWaiver));

    public static string AskedAlong => Of(Fees, nameof(AskedAlong));

    public static string AmountComesLater => Of(Fees, nameof(AmountComesLater));

    public static string AskExemptionAlong => Of(Fees, nameof(AskExemptionAlong));

    public static string AskExemptionAlongWords => Of(Fees, nameof(AskExemptionAlongWords));

    public static string StatementComesBack => Of(Fees, nameof(StatementComesBack));

    public static string ColumnAmount => Of(Fees, nameof(ColumnAmount));
}
