# The page of a single step, by itself, in simplified Chinese. The words that it shares with the chat are in web.ftl.

step-safe = 只有这个页面是您自己从和我们的对话里打开的，才继续。别人没有理由让您打开这里。
step-done-title = 完成
step-done = 请回到对话，那里会继续。
step-done-telegram = 请回到 Telegram，对话在那里继续。
step-over-title = 这个页面已失效
step-over = 它已经用过，或者时间到了。请回到对话，那里会显示您的进度。
step-used-up-title = 这里的次数已用完
step-used-up = 请回到对话，那里会告诉您其他办法。
step-refused-title = 您无法打开这个页面
step-refused = 它属于另一个 Telegram 账号，或者打开时间太久了。请回到对话，再点一次按钮。
step-close = 关闭页面
step-close-yourself = 浏览器不允许这个页面自行关闭，请您手动关闭。

## Faces

face-about = 通过摄像头确认您就是完成初级认证的本人。会请您依次做几个动作，大约一分钟。
face-tip-camera = 使用能正常工作的摄像头，放在与眼睛齐平的高度。
face-tip-light = 找个光线好的地方，让光从正面照过来，不要背光。
face-tip-frame = 整张脸保持在画面中间。
face-tip-alone = 画面里只能有您一个人：出现第二张脸，识别就会结束。
face-tip-bare = 请摘下帽子、眼镜和口罩。
face-country = 居住国家或地区
face-country-choose = 请选择国家或地区
face-country-missing = 请选择您居住的国家或地区。
face-consent = 我同意拍摄我的面部图像，并与我初级认证时的图像比对，仅用于这次申请。图像会加密保存，只有负责审核的工作人员能看到，并在申请结束一段时间后删除。
face-consent-missing = 没有您的同意，不会拍摄任何图像。您也可以在对话里改为提交资料。
face-start = 开始人脸识别
face-starting = 正在打开摄像头
face-checking = 正在核对
face-instead = 不方便露脸？请回到对话，改为提交资料。
face-place = 第 { $n } 个动作，共 { $of } 个
face-move-centre = 请正对摄像头
face-move-left = 请向您的左边转头
face-move-right = 请向您的右边转头
face-move-closer = 请靠近摄像头
face-move-blink = 请闭一下眼睛
face-move-smile = 请咧嘴笑一笑
face-hint-dark = 光线有点暗，请面向光源。
face-hint-bright = 光线太亮，请避开强光。
face-hint-none = 没有看到人脸，请看着摄像头。
face-hint-several = 画面里不止一张脸，请保持只有您一个人。
face-hint-aside = 请移到画面中间。
face-hint-far = 离得有点远，请靠近一些。
face-hint-near = 离得太近，请稍微退后。
face-hint-turned = 请看正前方。
face-hint-other = 请转向另一边。
face-hint-wait = 还没有识别到，幅度再大一点。
face-hint-seen = 很好，请保持一下。
face-camera-denied = 浏览器不允许这个页面使用摄像头。请在地址栏或设备设置中允许，然后重新开始。
face-camera-none = 没有找到摄像头。请连接一个，或在对话里选择“在手机上继续”。
face-camera-busy = 摄像头目前无法使用。请关闭正在使用它的其他程序，然后重新开始。
face-camera-missing = 这个浏览器不支持网页使用摄像头。请换一个浏览器打开本页，或在对话里选择“在手机上继续”。
face-hosted = 识别在我们合作方的页面上进行。完成后请回到这里，结果会直接传给我们。
face-hosted-open = 打开合作方页面
face-hosted-done = 我在那里完成了

## Passkeys

passkey-page-about = 您的设备会请您验证指纹、面容或 PIN 码，以此证明账户是您的。
passkey-page-waiting = 请按设备的提示操作
passkey-page-checking = 正在核对
passkey-page-cancelled = 没有确认成功：操作被取消，或者用时太长。可以再试一次。
passkey-page-wrong = 这个通行密钥不属于该账户。如果您有多个，请换一个再试。
passkey-page-missing = 这里无法使用通行密钥。请在对话里选择其他工具，或者换个浏览器或设备打开对话。
passkey-page-inside = Telegram 不允许这个页面使用通行密钥。请在浏览器里打开，或在对话里选择其他工具。
passkey-page-outside = 在浏览器中打开
