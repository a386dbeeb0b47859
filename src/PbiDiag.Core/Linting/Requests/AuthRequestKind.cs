namespace PbiDiag.Linting.Requests;

public enum AuthRequestKind
{
    Unknown,
    Authorize,
    Token,
    Callback,
}
