# What the examples of the help and of the README take for granted: a sign-in to Contoso, and these variables.
$contoso = Start-Tenant "$PSScriptRoot/contoso-owned.json"
$tenant = $contoso.tenantId
$app = $contoso.clientId
$secret = [System.Net.NetworkCredential]::new('', $contoso.secret).SecurePassword
$credential = [pscredential]::new($app, $secret)
$token = [System.Net.NetworkCredential]::new('', $contoso.token).SecurePassword
$login = [pscredential]::new('bi_vnet', [System.Net.NetworkCredential]::new('', 'Vnet-2026-right').SecurePassword)
$key = [System.Net.NetworkCredential]::new('', 'bGFiLTIwMjYtbmV3LWtleQ==').SecurePassword
$PSDefaultParameterValues = @{ 'Connect-PbiDiag:Environment' = $contoso.environment }
$env:IDENTITY_ENDPOINT = $contoso.identityEndpoint
$env:IDENTITY_HEADER = $contoso.identityHeader
