/** What signing in is called, at the desk as on the portal. */
export const signInWords = {
  'zh-CN': {
    username: '用户名',
    password: '密码',
    signIn: '登录',
    enterUsername: '请输入用户名',
    enterPassword: '请输入密码',
    code: '动态验证码',
    enterCode: '请输入 6 位数字的动态验证码',
    qr: '绑定身份验证器的二维码',
    ownPassword: '新密码',
    short: '至少 10 位',
  },
  en: {
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    enterUsername: 'Enter your user name',
    enterPassword: 'Enter your password',
    code: 'Code',
    enterCode: 'Enter a code of six digits',
    qr: 'QR code to set up the authenticator',
    ownPassword: 'New password',
    short: 'At least 10 characters',
  },
}
