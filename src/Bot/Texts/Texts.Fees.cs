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
}
