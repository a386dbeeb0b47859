# One full row and one sparse row of each type that has views. Views go by the type's name, so plain objects do; that each type has the
# properties which the views name is for a test of its own.
$at = [DateTimeOffset]'2026-01-31T08:00:01Z'
$id = '0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500'
$other = 'c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75'
$code = 'DM_GWPipeline_Gateway_DataSourceAccessError'
$title = 'The gateway reached the source and was not let in, or not to what it asked for'

$viewSamples = [ordered]@{
    ErrorInfo          = @(
        @{ Code = $code; Name = 'DataSourceAccess'; Title = $title; Severity = 'High'; Category = 'SourceCredential'; Family = 'Gateway'; RootCauseCode = '18456'; Codes = @($code, '18456'); Meaning = 'The gateway asked the source with the stored credential and the source said no.'; Causes = @('The password is wrong or was changed.', 'The login may not read the table.'); Fixes = @('The owner of the source: Look into its log.', 'Update-PbiDataSourceCredential: Store the new password.'); TellApart = @('GatewayUnreachable: there the gateway itself does not answer'); Retry = 'AfterFix'; Actor = 'SourceOwner'; Unattended = 'Yes'; Related = @('18456', 'DM_GWPipeline_UnknownError'); Timestamp = $at; CorrelationId = $id; Server = 'sql01.contoso.com'; Sources = @('https://learn.microsoft.com/data-integration/gateway/service-gateway-tshoot'); MatchedBy = 'Code'; Confidence = 'High'; Text = 'DataSource.Error' }
        @{ Code = '18456'; Title = 'SQL Server refused the login'; Severity = 'High'; Category = 'SourceCredential'; Family = 'Sql'; RootCauseCode = '18456'; Codes = @('18456'); Causes = @(); Fixes = @(); TellApart = @(); Retry = 'AfterFix'; Actor = 'SourceOwner'; Unattended = 'Yes'; Related = @(); Sources = @(); MatchedBy = 'Code'; Confidence = 'High' })
    ErrorSummary       = @(
        @{ Code = $code; Title = $title; Severity = 'High'; Category = 'SourceCredential'; Family = 'Gateway'; Count = 1204; FirstSeen = $at.AddDays(-3); LastSeen = $at; Path = 'C:\logs\gateway.log' }
        @{ Title = 'Nothing known'; Count = 1 })
    PbiDiagContext     = @(
        @{ Name = 'Default'; Environment = 'Public'; TenantId = $id; Identity = 'kim@contoso.com'; IdentityKind = 'User'; Method = 'Browser'; AppId = $other; ObjectId = $other; Roles = @(); Scopes = @('Dataset.Read.All', 'Workspace.Read.All'); ExpiresOn = $at; ConnectedOn = $at.AddHours(-1); IsDefault = $true }
        @{ Name = 'nightly'; Environment = 'Public'; TenantId = $id; Identity = 'PbiDiag'; IdentityKind = 'ServicePrincipal'; Method = 'ManagedIdentity'; Roles = @('Application.Read.All'); Scopes = @(); ExpiresOn = $at; ConnectedOn = $at; IsDefault = $false })
    RefreshRun         = @(
        @{ Workspace = 'Sales and Marketing Europe'; WorkspaceId = $id; Dataset = 'Orders'; DatasetId = $other; Kind = 'SemanticModel'; RefreshType = 'Scheduled'; Status = 'Failed'; StartTime = $at; EndTime = $at.AddSeconds(73); Duration = [timespan]::FromSeconds(73); RequestId = $id; Attempt = 2; Code = $code; RootCauseCode = '18456'; Title = $title; Actor = 'SourceOwner'; Retry = 'AfterFix'; FailureStreak = 3; StreakStart = $at.AddDays(-2); LastSuccess = $at.AddDays(-3); NextRun = $at.AddDays(1); ScheduleDisabled = $false; Text = '{"errorCode":"..."}' }
        @{ Workspace = 'Sales'; WorkspaceId = $id; Dataset = 'Flow'; DatasetId = $other; Kind = 'Dataflow'; Status = 'InProgress'; StartTime = $at; FailureStreak = 0 })
    RefreshOutcome     = @(
        @{ Workspace = 'Sales'; WorkspaceId = $id; Dataset = 'Orders'; DatasetId = $other; RequestId = $id; Status = 'Failed'; StartTime = $at; EndTime = $at.AddSeconds(73); Duration = [timespan]::FromSeconds(73); Attempt = 2; Joined = $false; Code = $code; RootCauseCode = '18456'; Title = $title; Actor = 'SourceOwner'; Retry = 'AfterFix'; Text = '{"errorCode":"..."}' }
        @{ Workspace = 'Sales'; WorkspaceId = $id; Dataset = 'Prices'; DatasetId = $other; Status = 'Started'; Attempt = 1; Joined = $false })
    DataSourceInfo     = @(
        @{ Workspace = 'Sales'; WorkspaceId = $id; Dataset = 'Orders'; DatasetId = $other; Name = 'sql01 Sales'; SourceKind = 'Sql'; Server = 'sql01.contoso.com'; Database = 'Sales'; Path = 'sql01.contoso.com;Sales'; Connectivity = 'OnPremisesGateway'; Gateway = 'GW-Munich'; GatewayId = $id; Connection = 'sql01 Sales'; DataSourceId = $other; CredentialType = 'Windows'; PrivacyLevel = 'Organizational'; Users = @('Greta Holm', 'PbiDiag'); Models = @('Orders', 'Pipeline'); ModelIds = @("$id/$other"); SharedBy = 2 }
        @{ SourceKind = 'Web'; Url = 'https://rates.contoso.com/latest'; Path = 'https://rates.contoso.com/latest'; Connectivity = 'Cloud'; CredentialType = 'Anonymous'; Users = @(); Models = @(); ModelIds = @() })
    CredentialTest     = @(
        @{ Workspace = 'Sales'; WorkspaceId = $id; Dataset = 'Orders'; DatasetId = $other; SourceKind = 'Sql'; Path = 'sql01.contoso.com;Sales'; Connectivity = 'OnPremisesGateway'; Gateway = 'GW-Munich'; GatewayId = $id; Connection = 'sql01 Sales'; DataSourceId = $other; CredentialType = 'Windows'; Status = 'Invalid'; Code = $code; RootCauseCode = '18456'; Reason = $title; Actor = 'SourceOwner'; Fix = 'Update-PbiDataSourceCredential: Store the new password.'; CheckedWith = 'GatewayStatus'; LastRefreshStatus = 'Failed'; LastRefreshTime = $at; SharedBy = 2; SettingsUrl = 'https://app.powerbi.com/'; DurationMs = 52 }
        @{ Dataset = 'Prices'; SourceKind = 'Web'; Path = 'https://rates.contoso.com/latest'; Connectivity = 'Cloud'; Status = 'NotChecked'; Reason = 'The source cannot be tested by this identity.'; CheckedWith = 'Nothing'; MissingPermission = 'User or owner of the connection, with the scope Connection.Read.All'; DurationMs = 0 })
    CredentialUpdate   = @(
        @{ SourceKind = 'Sql'; Path = 'sql01.contoso.com;Sales'; Connectivity = 'OnPremisesGateway'; Gateway = 'GW-Munich'; GatewayId = $id; Connection = 'sql01 Sales'; DataSourceId = $other; CredentialType = 'User'; Updated = $true; Status = 'Valid'; Reason = 'The source was reached with the stored credential.'; Refreshes = @('Orders: Completed', 'Pipeline: Completed'); Solved = $true }
        @{ SourceKind = 'Sql'; Path = 'sql02.contoso.com;HR'; Connectivity = 'OnPremisesGateway'; Connection = 'sql02 HR'; CredentialType = 'User'; Updated = $false; Status = 'Invalid'; Code = $code; RootCauseCode = '18456'; Reason = $title; Actor = 'SourceOwner'; Refreshes = @(); Solved = $false })
    GatewayInfo        = @(
        @{ Gateway = 'GW-Munich'; GatewayId = $id; Type = 'OnPremises'; Status = 'Online'; Version = '3000.282.12'; VersionAgeMonths = 2; UpgradeState = 'UpToDate'; Errors = @('DMTS_GatewayIsDisabled: Gateway is disabled'); Members = @('GW-MUC-01 (Online)', 'GW-MUC-02 (disabled)'); MemberCount = 2; KeyBits = 2048; Admins = @('Greta Holm'); Contacts = @('greta.holm@contoso.com'); SourceCount = 2; Sources = @('sql01 Sales', 'sql02 HR') }
        @{ Gateway = 'VNet-Azure'; GatewayId = $other; Type = 'VirtualNetwork'; Errors = @(); Members = @(); Admins = @(); Contacts = @(); Sources = @(); Note = 'Not told: its state.' })
    AppCredential      = @(
        @{ App = 'Invoice Bot'; AppId = $id; ObjectId = $other; Kind = 'Application'; CredentialType = 'Secret'; KeyId = $other; Name = 'main'; Start = $at.AddDays(-356); End = $at.AddDays(9); DaysLeft = 9; State = 'Critical'; Superseded = $false; OnlyValid = $true; Owners = @('omar.dietrich@contoso.com', 'greta.holm@contoso.com'); UsedBy = @('workspace Finance (Member)'); LastUsed = $at; Vault = 'Different'; VaultSecret = 'invoice-bot'; VaultEnd = $at.AddDays(231); Fix = "Update-AppSecret -AppId $id" }
        @{ App = 'Deploy Pipeline'; AppId = $other; Kind = 'Application'; CredentialType = 'Federated'; Name = 'main'; State = 'Ok'; Superseded = $false; OnlyValid = $false; Owners = @(); UsedBy = @(); Vault = 'NotCompared' })
    AppSecretTest      = @(
        @{ AppId = $id; App = 'Invoice Bot'; TenantId = $other; CredentialType = 'Secret'; Scope = 'https://analysis.windows.net/powerbi/api/.default'; Outcome = 'Expired'; Works = $false; Code = 'AADSTS7000222'; Message = 'The secret has ended.'; Lint = @(); KeyId = $other; KeyName = 'main'; KeyEnd = $at; KeyNote = 'It ended on 2026-01-31. A newer one stands beside it.'; CorrelationId = $id; TraceId = $other; Time = $at; Fix = 'Put the newer one where this one is stored.' }
        @{ AppId = $other; CredentialType = 'Secret'; Outcome = 'Unreachable'; Message = 'No connection to the directory.'; Lint = @('A space stands at its end.') })
    AuthRequestFinding = @(
        @{ Request = 'token'; Rule = 'proof'; Status = 'Fail'; Parameter = 'client_secret'; Expected = 'client_secret or client_assertion'; Code = @('AADSTS7000218', 'AADSTS7000216'); Message = 'The app does not prove itself: neither client_secret nor client_assertion is sent.'; Fix = 'Send one of them.' }
        @{ Request = 'registration'; Rule = 'registration'; Status = 'NotChecked'; Code = @(); Message = 'The registration was not looked at: nobody is signed in.'; Permission = 'Microsoft Graph Application.Read.All' })
    SignInFailureInfo  = @(
        @{ Time = $at; Kind = 'NonInteractive'; UserPrincipalName = 'svc.finance@contoso.com'; App = 'Power BI Service'; AppId = '00000009-0000-0000-c000-000000000000'; Resource = 'Power BI Service'; Code = 'AADSTS50076'; Title = 'A second factor is required and this request cannot give it'; Reason = 'Due to a configuration change, you must use multi-factor authentication.'; Category = 'Mfa'; Actor = 'DatasetOwner'; Retry = 'AfterFix'; ConditionalAccess = 'failure'; Policies = @('Require MFA for finance: failure (Mfa)'); Authentication = @('Password: succeeded'); Requirement = 'multiFactorAuthentication'; IpAddress = '192.0.2.7'; Location = 'Munich, DE'; Client = 'Browser'; CorrelationId = $id; RequestId = $other; Fixes = @('The owner signs in with the second factor.', 'Update-PbiDataSourceCredential -ServicePrincipal: Use an app.') }
        @{ Time = $at; Kind = 'ServicePrincipal'; App = 'Warehouse Loader'; AppId = $id; Code = 'AADSTS7000222'; Title = 'The app''s client secret has expired'; KeyId = $other; Policies = @(); Authentication = @(); Fixes = @() })
    CheckResult        = @(
        @{ AppId = $id; Check = 'tenant-setting-apis'; Status = 'Fail'; Message = '''Service principals can call Fabric public APIs'' is on for groups that the app is not in.'; Evidence = @('Group Power BI API callers', 'The app is in no group.'); Fix = 'Put the app into the group.' }
        @{ AppId = $id; Check = 'ca-workload'; Status = 'NotChecked'; Message = 'The policies could not be read.'; Evidence = @(); Permission = 'Microsoft Graph Policy.Read.All' })
    SecretRotation     = @(
        @{ App = 'Invoice Bot'; AppId = $id; KeyId = $other; Name = 'PbiDiag 2026-01-31'; End = $at.AddDays(180); Proven = $true; VaultSecret = 'kv-contoso-bi/invoice-bot'; RemovedKeyIds = @($id); Done = @('added the secret', 'proved it at the token endpoint', 'wrote it to kv-contoso-bi/invoice-bot'); NotDone = @(); Connections = @('Warehouse: Valid'); Secret = 'System.Security.SecureString' }
        @{ App = 'Price Feed'; AppId = $other; Name = 'PbiDiag 2026-01-31'; End = $at.AddDays(180); Proven = $false; RemovedKeyIds = @(); Done = @('added the secret'); NotDone = @('prove it at the token endpoint'); Connections = @() })
    Diagnosis          = @(
        @{ Input = 'Sales and Marketing Europe/Orders'; Summary = 'Sales and Marketing Europe/Orders fails since 2026-01-29 08:00 UTC: The password of the account was changed and the stored one was not (confirmed).'; State = 'Failing'; RootCause = 'password-changed'; Title = 'The password of the account was changed and the stored one was not'; Verdict = 'Confirmed'; Confidence = 99; Codes = @($code, '18456'); Code = $code; RootCauseCode = '18456'; Severity = 'High'; Actor = 'DatasetOwner'; Retry = 'AfterFix'; Fixes = @('Update-PbiDataSourceCredential: Store the new password.', 'The owner of the source: Look into its log.'); NextCommand = "Update-PbiDataSourceCredential -DataSourceId $other -Credential (Get-Credential)"; Workspace = 'Sales'; WorkspaceId = $id; Dataset = 'Orders'; DatasetId = $other; DataSource = 'sql01.contoso.com;Sales'; DataSourceId = $other; Gateway = 'GW-Munich'; UserPrincipalName = 'svc.sales@contoso.com'; FailedAt = $at; FailingSince = $at.AddDays(-2); LastSuccess = $at.AddDays(-3); Findings = @(@{ Verdict = 'Confirmed' }, @{ Verdict = 'Possible' }, @{ Verdict = 'Possible' }); MissingPermissions = @('Microsoft Graph AuditLog.Read.All'); Needed = @() }
        @{ Input = 'Invoice Bot'; Summary = 'Invoice Bot: nothing was found, and not everything could be looked at.'; State = 'CouldNotTell'; Codes = @(); Fixes = @(); Findings = @(); MissingPermissions = @('Microsoft Graph Application.Read.All'); Needed = @() })
    CauseFinding       = @(
        @{ Cause = 'password-changed'; Title = 'The password of the account was changed and the stored one was not'; Verdict = 'Confirmed'; Confidence = 99; Subject = 'svc.sales@contoso.com'; Evidence = @('The password of svc.sales@contoso.com was changed at 2026-01-28 09:12 UTC.', 'The last good run was at 2026-01-28 08:00 UTC.'); Actor = 'DatasetOwner'; Retry = 'AfterFix'; Fixes = @('Update-PbiDataSourceCredential: Store the new password.'); Command = "Update-PbiDataSourceCredential -DataSourceId $other -Credential (Get-Credential)"; Since = $at.AddDays(-3); Code = '18456'; Check = 'password-changed'; AffectedModels = @('Sales/Orders'); AffectedSources = @('sql01.contoso.com;Sales') }
        @{ Cause = 'policy-changed'; Title = 'A Conditional Access policy was changed'; Verdict = 'NotChecked'; Confidence = 0; Evidence = @(); MissingLink = 'The policies could not be read.'; MissingPermission = 'Microsoft Graph Policy.Read.All'; Fixes = @(); AffectedModels = @(); AffectedSources = @() })
    Evidence           = @(
        @{ Statement = 'The password of svc.sales@contoso.com was changed at 2026-01-28 09:12 UTC.'; Value = '2026-01-28T09:12:00Z'; Source = 'Microsoft Graph users'; Time = $at.AddDays(-3); RequestId = $id }
        @{ Statement = 'The gateway GW-Munich is online.' })
    Incident           = @(
        @{ RootCause = 'gateway-offline'; Summary = '4 failures, one cause: The gateway is offline, GW-Chicago.'; Verdict = 'Confirmed'; Confidence = 99; Subject = 'GW-Chicago'; Actor = 'GatewayAdmin'; Severity = 'High'; Count = 4; Models = @('Operations/Plants', 'Operations/Downtime', 'IT/Incidents', 'Executive/Cockpit'); Sources = @('sql03.contoso.com;Plants'); Since = $at.AddDays(-1); LastFailure = $at; NextCommand = 'Get-PbiGateway GW-Chicago'; Fixes = @('The administrator of the machine: Start the service.') }
        @{ Summary = 'The text: it fails; none of the known causes could be held.'; Confidence = 0; Count = 1; Models = @(); Sources = @(); Fixes = @() })
}

function Get-ViewSample([string]$Type) {
    foreach ($row in $viewSamples[$Type]) {
        $sample = [pscustomobject]$row
        $sample.PSTypeNames.Insert(0, "PbiDiag.Results.$Type")
        $sample
    }
}

# As a window of 120 columns shows it. How words are wrapped hangs on the language of the user, so that is set.
function Format-ViewSample([string]$Type, [string]$View, [string]$Culture = 'en-US') {
    $before = [cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture
    [cultureinfo]::CurrentCulture = $Culture
    [cultureinfo]::CurrentUICulture = 'en-US'
    try {
        $shown = if ($View -eq 'list') { Get-ViewSample $Type | Format-List } else { Get-ViewSample $Type | Format-Table }
        ((($shown | Out-String -Width 120) -replace "`e\[[0-9;]*m" -replace "`r").Trim("`n") -split "`n" | ForEach-Object TrimEnd) -join "`n"
    }
    finally {
        [cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture = $before
    }
}
