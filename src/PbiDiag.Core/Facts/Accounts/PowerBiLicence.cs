namespace PbiDiag.Facts.Accounts;

public enum PowerBiLicence
{
    None,
    Free,
    Pro,
    PremiumPerUser,
}
