namespace PbiDiag.Results;

public enum AppCredentialType
{
    Secret,
    Certificate,
    Federated,
    SamlSigning,
}
